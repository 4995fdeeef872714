import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Day } from "@/components/day";
import { Money } from "@/components/money";
import { sayIn } from "@/components/report/say";
import { Table } from "@/components/ui/table";
import { type Fen, plus } from "@/lib/engine/money";
import { noteCount, type StatementReading } from "@/lib/intake/bulk/statement-reading";
import type { FooterCheck, ReadCharge } from "@/lib/intake/reading";
import { formatCount, formatMoney } from "@/lib/messages/format";
import type { Statement } from "@/lib/store/statements";

const mostLeftOut = 50;

/** What the file was taken for, how many rows went where, and its own totals against ours. */
export async function Summary({
  reading,
  counted,
  overlap,
  file,
}: {
  readonly reading: StatementReading;
  readonly file: Statement;
  /** the charges that count, as the merchant says what they are */
  readonly counted: readonly ReadCharge[];
  /** rows that other kept statements hold too; null: it could not be told */
  readonly overlap: number | null;
}) {
  const t = await getTranslations("check.statement");
  const say = sayIn(await getLocale());
  const { period, unit, unitReason } = reading;
  const fresh = reading.sales.count + reading.charges.length - (overlap ?? 0);
  const { noteCounts } = reading;
  return (
    <div className="border border-line bg-sheet px-4 py-4 sm:px-6">
      <dl>
        <Line name={t("layout")}>{say(`intake.layouts.${reading.layout}`)}</Line>
        <Line name={t("period")}>
          {period === null ? (
            t("noPeriod")
          ) : (
            <>
              <Day on={period.from} /> — <Day on={period.to} />
            </>
          )}
        </Line>
        <Line name={t("unit")}>
          {t(`units.${unit}`)}
          <span className="block text-sm text-ink-soft">
            {say(`intake.unitReasons.${unitReason.code}`, unitReason.params)}
          </span>
        </Line>
        <Line name={t("terminals")}>
          {reading.terminals.length === 0 ? t("noTerminals") : reading.terminals.join(" · ")}
        </Line>
        <Line name={t("saleSum")}>
          <Money fen={reading.sales.sumFen} /> · {formatCount(reading.sales.count)}
        </Line>
        <Line name={t("chargeSum")}>
          <Money fen={sum(counted)} /> · {formatCount(counted.length)}
        </Line>
        <Line name={t("rows")}>{formatCount(reading.rows)}</Line>
        <Count name={t("rowCounts.new")} count={fresh} />
        <Count name={t("rowCounts.duplicate")} count={noteCount(noteCounts, "duplicates")} />
        <Count name={t("rowCounts.overlap")} count={overlap ?? 0} />
        <Count name={t("rowCounts.repaired")} count={noteCount(noteCounts, "repaired")} />
        <Count name={t("rowCounts.skipped")} count={noteCount(noteCounts, "skipped")} />
        <Count name={t("rowCounts.refused")} count={noteCount(noteCounts, "refused")} />
        <Line name={t("file")}>
          {reading.encoding.toUpperCase()} · {formatCount(file.bytes)} B
        </Line>
        <div className="tear py-2">
          <dt className="text-sm text-ink-soft">{t("fingerprint")}</dt>
          <dd className="font-mono text-xs break-all">{file.sha256}</dd>
        </div>
      </dl>
      {reading.leftOut === undefined ? null : <LeftOut leftOut={reading.leftOut} />}
      {reading.checks.length === 0 ? null : <Checks checks={reading.checks} />}
    </div>
  );
}

/** sheets and members that were not taken, each with the reason */
async function LeftOut({
  leftOut,
}: {
  readonly leftOut: NonNullable<StatementReading["leftOut"]>;
}) {
  const t = await getTranslations("check.statement");
  const say = sayIn(await getLocale());
  return (
    <div className="mt-4 text-sm">
      <p className="font-semibold">{t("leftOut")}</p>
      <ul>
        {leftOut.slice(0, mostLeftOut).map(({ name, code, params }, nth) => (
          <li key={nth}>
            {name} · {say(`intake.refusals.${code}`, params)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="tear flex justify-between gap-6 py-2 first:border-0">
      <dt className="shrink-0">{name}</dt>
      <dd className="text-end">{children}</dd>
    </div>
  );
}

/** a count of rows; nothing is said about none */
function Count({ name, count }: { readonly name: string; readonly count: number }) {
  if (count === 0) return null;
  return (
    <div className="flex justify-between gap-6 py-1 pl-4 text-sm">
      <dt>{name}</dt>
      <dd className="figures">{formatCount(count)}</dd>
    </div>
  );
}

async function Checks({ checks }: { readonly checks: readonly FooterCheck[] }) {
  const t = await getTranslations("check.statement");
  const say = sayIn(await getLocale());
  const shown = (check: FooterCheck, value: number) =>
    check.money ? formatMoney(plus(value as Fen)) : formatCount(value);
  return (
    <div className="mt-4">
      <h2 className="mb-1 text-base">{t("checksHeading")}</h2>
      <Table
        caption={t("checksHeading")}
        columns={[
          { key: "what", title: "" },
          { key: "stated", title: t("stated"), end: true },
          { key: "found", title: t("found"), end: true },
          { key: "agrees", title: "" },
        ]}
        rows={checks.map((check) => ({
          key: `${check.row} ${check.code}`,
          cells: {
            what: say(`intake.checks.${check.code}`),
            stated: shown(check, check.stated),
            found: shown(check, check.found),
            agrees: check.agrees ? (
              t("agrees")
            ) : (
              <span className="font-semibold text-amber-pencil">{t("differs")}</span>
            ),
          },
        }))}
      />
    </div>
  );
}

function sum(rows: readonly { readonly amountFen: Fen }[]): Fen {
  return plus(...rows.map(({ amountFen }) => amountFen));
}
