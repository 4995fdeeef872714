import { cite } from "./citations";
import type { PlainDate } from "./date";
import type { Entry } from "./entry";
import { type Limitation, limitationOf } from "./limitation";
import { zero } from "./money";
import { noteLine, stateLine } from "./working";
import type { World } from "./world";

/** What is asked back of each charge, and whether it still can be. An unresolved remainder claims nothing. */
export function claim(entries: readonly Entry[], world: World): void {
  const { demandsOn, auditedOn } = world.request;
  const { months, cites } = world.ruleset.limitation;
  const demands = demandsOn.toSorted();
  const citations = cites.map(cite);
  const known = new Map<PlainDate, Limitation>();
  for (const entry of entries) {
    if (!entry.rule) continue;
    const left = stateLine(entry.sheet, entry.rule.unresolved ? "unresolved" : "claim");
    entry.claimFen = entry.rule.unresolved ? zero : left;
    if (entry.claimFen === 0) continue;
    const limitation = known.get(entry.on) ?? limitationOf(entry.on, demands, months);
    known.set(entry.on, limitation);
    const { startedOn, demandedOn, until } = limitation;
    entry.timeBarred = until < auditedOn;
    const params = { startedOn, until, demandedOn: demandedOn ?? "" };
    noteLine(entry.sheet, entry.timeBarred ? "time-barred" : "within-limitation", {
      params,
      citations,
    });
  }
}
