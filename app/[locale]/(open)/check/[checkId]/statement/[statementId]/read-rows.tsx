import { getTranslations } from "next-intl/server";
import { Section } from "@/components/check/section";
import { Circled } from "@/components/ui/pencil";
import { Table } from "@/components/ui/table";
import { shortfall, wholeFee } from "@/lib/flow/records";
import type { ReadReading } from "@/lib/intake/reading";
import { formatMoney } from "@/lib/messages/format";

/** rows shown at once; a year of a chain would not fit on a page */
const most = 50;

/** The deductions that the file names, and the sales of which less arrived than it explains. */
export async function ReadRows({ reading }: { readonly reading: ReadReading }) {
  const t = await getTranslations("check.statement");
  const charges = await getTranslations("check.charges");
  const short = reading.transactions.filter((row) => 0 < shortfall(row));
  return (
    <>
      <Section id="charges" title={t("chargesHeading")}>
        {reading.charges.length === 0 ? (
          <p className="text-ink-soft">{t("noCharges")}</p>
        ) : (
          <Table
            caption={t("chargesHeading")}
            columns={[
              { key: "row", title: "#", end: true },
              { key: "on", title: charges("on") },
              { key: "label", title: charges("label") },
              { key: "category", title: charges("category") },
              { key: "amount", title: charges("amount"), end: true },
            ]}
            rows={reading.charges.slice(0, most).map((charge) => ({
              key: `${charge.row} ${charge.label}`,
              cells: {
                row: charge.row,
                on: <span className="figures">{charge.on}</span>,
                label: charge.label,
                category: charges(`categories.${charge.category}`),
                amount: formatMoney(charge.amountFen),
              },
            }))}
          />
        )}
        <More count={reading.charges.length - most} />
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
            rows={short.slice(0, most).map((row) => ({
              key: String(row.row),
              cells: {
                row: row.row,
                on: <span className="figures">{row.on}</span>,
                sold: formatMoney(row.amountFen),
                fee: moneyOf(wholeFee(row)),
                received: moneyOf(row.settledFen),
                short: <Circled>{formatMoney(shortfall(row))}</Circled>,
              },
            }))}
          />
          <More count={short.length - most} />
        </Section>
      )}
    </>
  );
}

function moneyOf(amount: Parameters<typeof formatMoney>[0] | null): string {
  return amount === null ? "" : formatMoney(amount);
}

async function More({ count }: { readonly count: number }) {
  const t = await getTranslations("check.statement");
  return count <= 0 ? null : <p className="text-sm text-ink-soft">{t("more", { count })}</p>;
}
