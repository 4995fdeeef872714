import "@/components/report/report.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { localeOf, type Say, sayIn } from "@/components/report/say";
import { CitedRule } from "@/components/report/cited-rule";
import { citationIds } from "@/lib/engine/citations";
import { reasonsInOrder } from "@/lib/engine/reasons/in-order";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { localePath } from "@/lib/i18n/navigation";

type Props = { readonly params: Promise<{ readonly locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: localeOf(locale), namespace: "report.method" });
  return { title: t("title") };
}

/** How the engine decides, printed from the rules in use: their order, their words, what they rest on, their figures. */
export default async function MethodPage({ params }: Props) {
  const say = sayIn(localeOf((await params).locale));
  const words = (key: string) => say(`report.method.${key}`);
  return (
    <div className="report">
      <header>
        <h1>{words("title")}</h1>
        <p>{say("report.method.lead", { version: latestRuleset.version })}</p>
      </header>
      <section aria-labelledby="idea">
        <h2 id="idea">{words("idea")}</h2>
        <p>{words("ideaText")}</p>
        <h3>{words("cautious")}</h3>
        <p>{words("cautiousText")}</p>
      </section>
      <section aria-labelledby="order">
        <h2 id="order">{words("order")}</h2>
        <p>{words("orderText")}</p>
        <ol className="rules">
          {reasonsInOrder.map((rule) => (
            <ReasonItem key={rule.reason} say={say} rule={rule} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="figures">
        <h2 id="figures">{words("figures")}</h2>
        <ul className="marked">
          {figures(say).map((figure) => (
            <li key={figure}>{figure}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">{words("rules")}</h2>
        <p>
          {words("rulesText")} <a href={localePath(say.locale, "/sources")}>{words("sources")}</a>
        </p>
        <ul className="basis">
          {citationIds.map((id) => (
            <li key={id}>
              <CitedRule say={say} id={id} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function ReasonItem({
  say,
  rule,
}: {
  readonly say: Say;
  readonly rule: (typeof reasonsInOrder)[number];
}) {
  const reason = `engine.reason.${rule.reason}`;
  const verdict = rule.unresolved ? "unresolved" : "disputed";
  const needs = rule.unresolved
    ? say("report.method.needs", { settle: say(`${reason}.settle`) })
    : null;
  return (
    <li id={rule.reason}>
      <h3>{say(`${reason}.title`)}</h3>
      <p>
        <strong className={verdict}>{say(`engine.verdict.${verdict}`)}</strong>{" "}
        {say(`${reason}.why`)}
        {needs === null ? null : ` ${needs}${say("report.stop")}`}
      </p>
      <ul className="basis" aria-label={say("report.method.basis")}>
        {latestRuleset.findings[rule.reason].cites.map((id) => (
          <li key={id}>
            <CitedRule say={say} id={id} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** the figures that stand in the ruleset and in no request */
function figures(say: Say): string[] {
  const set = latestRuleset;
  const amounts = set.knownFeeAmounts
    .map((amount) => say.money(amount))
    .join(say("report.listComma"));
  return [
    say("report.method.notice", { from: say.day(set.noticeLaw.from), days: set.noticeLaw.days }),
    say("report.method.limitation", { months: set.limitation.months }),
    say("report.method.lookback", { days: set.lookbackDays }),
    say("report.method.soon", { days: set.soonDays }),
    say("report.method.upcoming", { months: set.upcomingMonths }),
    say("report.method.tolerance", { amount: say.money(set.rates.toleranceFen) }),
    say("report.method.amounts", { amounts }),
  ];
}
