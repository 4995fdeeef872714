import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { Section } from "@/components/check/section";
import { sayIn } from "@/components/report/say";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { type Choices, chosenMapping } from "@/lib/flow/column-choice";
import { noteCount, type StatementReading } from "@/lib/intake/bulk/statement-reading";
import type { MappingReading } from "@/lib/intake/reading";
import { formatCount, formatMoney } from "@/lib/messages/format";
import { readMappedFile } from "@/lib/reading/kept";
import type { MerchantKey } from "@/lib/store/keys";
import type { Statement } from "@/lib/store/statements";
import { readMapped } from "./actions";

/** rows of each kind that are shown to look at */
const most = 5;

/** What the file gives with these columns, and the button that takes it. */
export async function Preview({
  merchant,
  checkId,
  file,
  held,
  choices,
}: {
  readonly merchant: MerchantKey;
  readonly checkId: string;
  readonly file: Statement;
  readonly held: MappingReading;
  readonly choices: Choices;
}) {
  const t = await getTranslations("check.mapping");
  const common = await getTranslations("common.form");
  const say = sayIn(await getLocale());
  const { errors } = await getMessages();
  const { proposal, headers } = held;
  const choice = chosenMapping(choices, proposal, headers.length);
  if (choice.kind === "twice")
    return <Trouble text={`${say(`intake.fields.${choice.field}`)} · ${t("twice")}`} />;
  const reading = await readMappedFile(merchant, file, choice.mapping);
  if (reading.kind === "needsMapping")
    return <Trouble text={errors.field["mapping-reads-nothing"]} />;
  if (reading.kind === "refused") {
    const known = `intake.refusals.${reading.code}`;
    if (!say.has(known)) return <Trouble text={errors.field["reader-busy"]} />;
    const reason = say(known, reading.params);
    return <Trouble text={t("failed", { reason })} />;
  }
  const hidden = Object.entries(choices).flatMap(([name, value]) =>
    typeof value === "string" ? [{ name, value }] : [],
  );
  return (
    <Section id="preview" title={t("previewHeading")}>
      <Rows reading={reading} />
      <Form
        action={readMapped}
        words={errors.field}
        summaryTitle={common("errorTitle")}
        name="mapping"
        stamp={file.id}
      >
        <input type="hidden" name="checkId" value={checkId} />
        <input type="hidden" name="statementId" value={file.id} />
        {hidden.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton label={t("read")} pending={t("reading")} />
      </Form>
    </Section>
  );
}

function Trouble({ text }: { readonly text: string }) {
  return (
    <div id="preview">
      <Notice tone="unclear" live>
        <p>{text}</p>
      </Notice>
    </div>
  );
}

async function Rows({ reading }: { readonly reading: StatementReading }) {
  const t = await getTranslations("check.statement");
  const charges = await getTranslations("check.charges");
  const rows = [
    ...reading.first.map((sale) => ({
      row: sale.row,
      on: sale.on,
      what: t("sales"),
      amount: sale.amountFen,
      fee: sale.feeFen,
      received: sale.settledFen,
    })),
    ...reading.charges.slice(0, most).map((charge) => ({
      row: charge.row,
      on: charge.on,
      what: charge.label,
      amount: charge.amountFen,
      fee: null,
      received: null,
    })),
  ];
  return (
    <>
      <p>
        {t("sales")} {formatCount(reading.sales.count)} · {t("charges")}{" "}
        {formatCount(reading.charges.length)} · {t("rowCounts.refused")}{" "}
        {formatCount(noteCount(reading.noteCounts, "refused"))} · {t("rowCounts.skipped")}{" "}
        {formatCount(noteCount(reading.noteCounts, "skipped"))}
      </p>
      <Table
        caption={t("read")}
        columns={[
          { key: "row", title: "#", end: true },
          { key: "on", title: charges("on") },
          { key: "what", title: charges("label") },
          { key: "amount", title: charges("amount"), end: true },
          { key: "fee", title: t("fee"), end: true },
          { key: "received", title: t("received"), end: true },
        ]}
        rows={rows.map((row) => ({
          key: `${row.row} ${row.what}`,
          cells: {
            row: row.row,
            on: <span className="figures">{row.on}</span>,
            what: row.what,
            amount: formatMoney(row.amount),
            fee: row.fee === null ? "" : formatMoney(row.fee),
            received: row.received === null ? "" : formatMoney(row.received),
          },
        }))}
      />
    </>
  );
}
