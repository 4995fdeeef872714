import { getTranslations } from "next-intl/server";
import { LabelChoiceField } from "@/components/check/label-choice";
import { Pages } from "@/components/check/pages";
import { Section } from "@/components/check/section";
import { Circled } from "@/components/ui/pencil";
import { type ErrorWords, Form } from "@/components/ui/form";
import { Table } from "@/components/ui/table";
import type { Chosen } from "@/lib/flow/label-choices";
import { pageAt, type PageQuery } from "@/lib/flow/pages";
import { stampOf } from "@/lib/flow/stamp";
import type { StatementReading } from "@/lib/intake/bulk/statement-reading";
import type { ReadCharge } from "@/lib/intake/reading";
import { formatMoney } from "@/lib/messages/format";
import { chooseForFile } from "./label/actions";

type Part = {
  readonly checkId: string;
  readonly statementId: string;
  readonly words: ErrorWords;
  /** the charges of the file as the merchant says they are */
  readonly chosen: readonly Chosen<ReadCharge>[];
  readonly query: PageQuery;
};

/** The deductions that the file names, and the sales of which less arrived than it explains. */
export async function ReadRows({
  reading,
  ...part
}: Part & { readonly reading: StatementReading }) {
  const t = await getTranslations("check.statement");
  const charges = await getTranslations("check.charges");
  const { short } = reading;
  const { query, chosen } = part;
  const page = pageAt(query, "short", short.length);
  return (
    <>
      <Section id="charges" title={t("chargesHeading")}>
        {chosen.length === 0 ? (
          <p className="text-ink-soft">{t("noCharges")}</p>
        ) : (
          <Charges {...part} />
        )}
        <Pages
          list="charges"
          title={t("chargesHeading")}
          page={pageAt(query, "charges", chosen.length)}
          query={query}
          listed={chosen.length}
          count={chosen.length}
        />
      </Section>
      {short.length === 0 ? null : (
        <Section id="short" title={t("shortHeading")}>
          <p>{t("shortNote")}</p>
          <Table
            caption={t("shortHeading")}
            columns={[
              { key: "row", title: "#", end: true },
              { key: "on", title: charges("on") },
              { key: "short", title: t("short"), end: true },
              { key: "sold", title: t("sold"), end: true },
              { key: "fee", title: t("fee"), end: true },
              { key: "received", title: t("received"), end: true },
            ]}
            rows={short.slice(page.from, page.to).map((row) => ({
              key: String(row.row),
              cells: {
                row: row.row,
                on: <span className="figures">{row.on}</span>,
                sold: formatMoney(row.amountFen),
                fee: moneyOf(row.feeFen),
                received: moneyOf(row.settledFen),
                short: <Circled>{formatMoney(row.shortFen)}</Circled>,
              },
            }))}
          />
          <Pages
            list="short"
            title={t("shortHeading")}
            page={page}
            query={query}
            listed={short.length}
            count={reading.sales.shortCount}
          />
        </Section>
      )}
    </>
  );
}

/** each with a control for what it is */
async function Charges({ checkId, statementId, words, chosen, query }: Part) {
  const t = await getTranslations("check.statement");
  const charges = await getTranslations("check.charges");
  const labels = await getTranslations("check.labels");
  const common = await getTranslations("common.form");
  const page = pageAt(query, "charges", chosen.length);
  const stamp = stampOf(chosen.map(({ choice }) => choice));
  return (
    <>
      <p className="text-sm text-ink-soft">{labels("hint")}</p>
      <Form
        key={stamp}
        action={chooseForFile}
        words={words}
        summaryTitle={common("errorTitle")}
        name="labels"
        stamp={stamp}
      >
        <input type="hidden" name="checkId" value={checkId} />
        <input type="hidden" name="statementId" value={statementId} />
        <Table
          caption={t("chargesHeading")}
          columns={[
            { key: "row", title: "#", end: true },
            { key: "on", title: charges("on") },
            { key: "label", title: charges("label") },
            { key: "category", title: charges("category") },
            { key: "amount", title: charges("amount"), end: true },
          ]}
          rows={chosen.slice(page.from, page.to).map(({ charge, choice }, nth) => ({
            key: `${charge.row} ${charge.label}`,
            cells: {
              row: charge.row,
              on: <span className="figures">{charge.on}</span>,
              label: charge.label,
              category: (
                <LabelChoiceField
                  nth={nth}
                  label={charge.label}
                  category={charge.category}
                  choice={choice}
                />
              ),
              amount: formatMoney(charge.amountFen),
            },
          }))}
        />
      </Form>
    </>
  );
}

function moneyOf(amount: Parameters<typeof formatMoney>[0] | null): string {
  return amount === null ? "" : formatMoney(amount);
}
