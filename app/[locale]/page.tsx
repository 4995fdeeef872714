import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/day";
import { Money } from "@/components/money";
import { LinkButton } from "@/components/ui/button";
import { Circled, Ticked, Waved } from "@/components/ui/pencil";
import { assess } from "@/lib/engine/assess";
import { minus } from "@/lib/engine/money";
import type { Totals } from "@/lib/engine/report";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { exampleNames, examples } from "@/lib/examples/example";
import { localePath } from "@/lib/i18n/navigation";
import { formatMoney } from "@/lib/messages/format";

// pure data through a pure function: the same answer for every visitor
const reports = exampleNames.map((name) => ({
  name,
  report: assess(examples[name], latestRuleset),
}));

export default function Front() {
  const t = useTranslations("front");
  const locale = useLocale();
  return (
    <div className="mx-auto max-w-5xl space-y-16 px-4 pt-8 sm:px-6 sm:pt-14">
      <div className="grid items-start gap-12 lg:grid-cols-[1fr_22rem] lg:gap-16">
        <div className="max-w-xl space-y-6">
          <h1 className="text-2xl sm:text-3xl">
            <span className="inline-block">{t("title")}</span>{" "}
            <span className="inline-block">{t("titleEnd")}</span>
          </h1>
          <p className="text-lg">{t("lead")}</p>
          <div className="space-y-3">
            <LinkButton href={localePath(locale, "/check")}>{t("start")}</LinkButton>
            <p className="text-sm text-ink-soft">{t("startNote")}</p>
          </div>
        </div>
        <Receipt />
      </div>
      <Examples />
      <div className="grid gap-12 lg:grid-cols-2 lg:gap-16">
        <Steps />
        <Marks />
      </div>
    </div>
  );
}

/** The settlement of the example in which money is missing, as its report found it. */
function Receipt() {
  const t = useTranslations("front.receipt");
  const locale = useLocale();
  const hidden = reports
    .find(({ name }) => name === "withheld")
    ?.report.charges.find((charge) => charge.hidden);
  const sale = examples.withheld.transactions.find(({ id }) => hidden?.id === `residual:${id}`);
  if (!hidden || !sale || sale.feeFen === null || sale.settledFen === null) return null;
  return (
    <section
      aria-labelledby="receipt"
      className="torn mx-auto w-full max-w-88 -rotate-1 bg-sheet px-6 pt-6 pb-4 shadow-receipt"
    >
      <h2 id="receipt" className="text-center text-base">
        {t("heading")}
      </h2>
      <p className="text-center text-sm text-ink-soft">
        {t("shop")} · <Day on={sale.on} />
      </p>
      <dl className="tear mt-4 pt-3 space-y-2 [&>div]:flex [&>div]:justify-between">
        <div>
          <dt>{t("sold")}</dt>
          <dd>
            <Money fen={sale.amountFen} />
          </dd>
        </div>
        <div>
          <dt>{t("fee")}</dt>
          <dd>
            <Money fen={sale.feeFen} />
          </dd>
        </div>
        <div className="tear pt-3">
          <dt>{t("expected")}</dt>
          <dd>
            <Money fen={minus(sale.amountFen, sale.feeFen)} />
          </dd>
        </div>
        <div>
          <dt>{t("received")}</dt>
          <dd>
            <Money fen={sale.settledFen} />
          </dd>
        </div>
        <div className="tear items-center pt-5 pb-2 text-xl font-semibold">
          <dt>{t("short")}</dt>
          <dd>
            <Circled>
              <Money fen={hidden.amountFen} />
            </Circled>
          </dd>
        </div>
      </dl>
      <p className="pt-1 text-sm text-red-pencil">{t("remark")}</p>
      <p className="tear mt-4 pt-3">
        <a
          href={localePath(locale, "/examples/withheld")}
          className="link inline-flex min-h-11 items-center text-sm"
        >
          {t("link")}
        </a>
      </p>
    </section>
  );
}

function Examples() {
  const t = useTranslations("front.examples");
  const locale = useLocale();
  return (
    <section aria-labelledby="examples">
      <h2 id="examples" className="text-xl">
        {t("heading")}
      </h2>
      <p className="text-sm text-ink-soft">{t("note")}</p>
      <ul className="mt-4">
        {reports.map(({ name, report }) => (
          <li key={name} className="tear grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[1fr_auto]">
            <div className="max-w-2xl">
              <h3 className="text-lg">
                <a href={localePath(locale, `/examples/${name}`)} className="link">
                  {t(`${name}.title`)}
                </a>
              </h3>
              <p className="mt-1">{t(`${name}.text`)}</p>
            </div>
            <p className="font-semibold sm:text-end">
              <Outcome totals={report.totals} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ totals }: { readonly totals: Totals }) {
  const t = useTranslations("front.examples");
  const { claimFen, unresolvedFen } = totals;
  if (0 < claimFen)
    return (
      <span className="text-red-pencil">{t("refund", { amount: formatMoney(claimFen) })}</span>
    );
  if (0 < unresolvedFen)
    return <Waved>{t("unclear", { amount: formatMoney(unresolvedFen) })}</Waved>;
  return <Ticked>{t("clean")}</Ticked>;
}

function Steps() {
  const t = useTranslations("front.steps");
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="text-xl">
        {t("heading")}
      </h2>
      <ol className="mt-4 space-y-4">
        {(["terminal", "agreement", "charges"] as const).map((step, index) => (
          <li key={step} className="grid grid-cols-[2rem_1fr]">
            <span aria-hidden="true" className="figures text-xl leading-tight text-ink-soft">
              {index + 1}
            </span>
            <div>
              <h3 className="text-lg">{t(`${step}.title`)}</h3>
              <p>{t(`${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Marks() {
  const t = useTranslations("front.marks");
  return (
    <section aria-labelledby="marks">
      <h2 id="marks" className="text-xl">
        {t("heading")}
      </h2>
      <dl className="mt-4 space-y-4">
        <div>
          <dt className="pl-2 font-semibold">
            <Circled>{t("disputed.word")}</Circled>
          </dt>
          <dd className="mt-2">{t("disputed.text")}</dd>
        </div>
        <div>
          <dt className="font-semibold">
            <Waved>{t("unclear.word")}</Waved>
          </dt>
          <dd>{t("unclear.text")}</dd>
        </div>
        <div>
          <dt className="font-semibold">
            <Ticked>{t("owed.word")}</Ticked>
          </dt>
          <dd>{t("owed.text")}</dd>
        </div>
      </dl>
    </section>
  );
}
