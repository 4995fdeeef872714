import { components } from "@/lib/engine/request";
import { dataNeed, type DataNeed, kilobytesEach, sayKilobytes, usualPerDay } from "./data-need";
import type { Desk } from "./desk";
import { citations } from "@/lib/engine/citations";
import { CitedRule } from "./cited-rule";

/** What a data fee is, on the reader's own bill: its three parts, what the terminals need, and what that costs. */
export function DataFee({ desk }: { readonly desk: Desk }) {
  const { say, request, report } = desk;
  const need = dataNeed(request, report);
  if (need === null) return null;
  const words = (key: string) => say(`report.data.${key}`);
  return (
    <section aria-labelledby="data-fee">
      <h2 id="data-fee">{words("heading")}</h2>
      <p>{words("lead")}</p>
      <ul className="marked">
        {components.map((component) => (
          <li key={component}>{words(component)}</li>
        ))}
      </ul>
      <p>{sayNamed(desk)}</p>
      <h3>{words("need")}</h3>
      <p>{sayNeed(desk, need)}</p>
      {need.yearlyFen === null || need.eachFen === null ? null : (
        <p>
          {say("report.data.perTransaction", {
            amount: say.money(need.yearlyFen),
            each: say.money(need.eachFen),
          })}
        </p>
      )}
      <p className="about">{words("estimate")}</p>
      <p>
        {words("cost")} {citations["practice-market-band"].gist[say.locale]}{" "}
        <CitedRule say={say} id="practice-market-band" />
      </p>
      <p>{words("conclusion")}</p>
    </section>
  );
}

/** which of the three parts the terms name, else that the bill does not say */
function sayNamed({ say, request }: Desk): string {
  const named = new Set(
    request.contracts.flatMap(({ versions }) =>
      versions.flatMap(({ terms }) => (terms.fees ?? []).flatMap((fee) => fee.components)),
    ),
  );
  if (named.size === 0) return say("report.data.unnamed");
  const parts = components.filter((component) => named.has(component));
  return say("report.data.named", {
    parts: parts.map((part) => say(`engine.component.${part}`)).join(say("report.listComma")),
  });
}

function sayNeed({ say }: Desk, { own, perYear, kilobytes }: DataNeed): string {
  if (own === null) {
    return say("report.data.needNone", {
      perDay: usualPerDay,
      kb: kilobytesEach.typical,
      mb: sayKilobytes(kilobytes.typical),
    });
  }
  return say("report.data.needOwn", {
    count: own.count,
    days: own.days,
    perYear: say.count(perYear),
    kb: kilobytesEach.typical,
    mb: sayKilobytes(kilobytes.typical),
    low: kilobytesEach.low,
    high: kilobytesEach.high,
    mbLow: sayKilobytes(kilobytes.low),
    mbHigh: sayKilobytes(kilobytes.high),
  });
}
