import { byTerminal } from "./entitlements";
import type { Entry } from "./entry";
import type { Occurrence } from "./occurrence";
import { cite } from "./citations";
import { reasonsInOrder } from "./reasons/in-order";
import type { Evidence, ReasonRule, Situation } from "./reasons/situation";
import type { Citation, Reason } from "./report";
import { noteLine } from "./working";
import type { World } from "./world";

/** Gives each charge that is not wholly accounted for its reason (engine.md section 6). */
export function explain(
  entries: readonly Entry[],
  occurrences: readonly Occurrence[],
  world: World,
): void {
  let fees: Situation["fees"] | null = null;
  const law = new Map<Reason, readonly Citation[]>();
  for (const entry of entries) {
    if (entry.remainderFen <= 0) continue;
    fees ??= byTerminal(occurrences);
    const found = firstThatHolds({ entry, on: entry.on, world, fees, compatible: null });
    if (!found) continue;
    const { rule, evidence } = found;
    entry.rule = rule;
    const cited = law.get(rule.reason) ?? world.ruleset.findings[rule.reason].cites.map(cite);
    law.set(rule.reason, cited);
    entry.citations = evidence.citations.length === 0 ? cited : [...evidence.citations, ...cited];
    noteLine(entry.sheet, rule.step, { params: evidence.params, citations: entry.citations });
  }
}

function firstThatHolds(
  situation: Situation,
): { readonly rule: ReasonRule; readonly evidence: Evidence } | null {
  for (const rule of reasonsInOrder) {
    const evidence = rule.holds(situation);
    if (evidence) return { rule, evidence };
  }
  return null;
}
