import type { PlainDate } from "./date";
import { addDays, laterOf } from "./date";
import type { Contract, TermsVersion, Window } from "./request";
import type { Ruleset } from "./ruleset";

/** Which version of a contract governs when (engine.md section 3), ready to be asked. */
export type Timeline = {
  /** when each version takes effect; null: never. The first is null too: it governs from the beginning of time. */
  readonly effects: readonly (PlainDate | null)[];
  /** ascending; from null: the beginning of time */
  readonly stretches: readonly Stretch[];
};
type Stretch = { readonly from: PlainDate | null; readonly version: number };

export function timelineOf(contract: Contract, law: Ruleset["noticeLaw"]): Timeline {
  const effects = contract.versions.map((version, index) =>
    effectOf(version, contract.versions[index - 1], law),
  );
  return { effects, stretches: stretchesOf(effects) };
}

/** The day on which a version takes effect, given the one before it; null: never, and for the first version. */
export function effectOf(
  version: TermsVersion,
  previous: TermsVersion | undefined,
  law: Ruleset["noticeLaw"],
): PlainDate | null {
  if (!previous) return null;
  const { effectiveFrom, noticeGivenOn, acceptedOn } = version;
  if (version.change === "decrease") return effectiveFrom;
  if (noticeGivenOn === null) return null;
  const agreedDays = previous.terms.changeNoticeDays ?? 0;
  if (effectiveFrom < law.from) return laterOf(effectiveFrom, addDays(noticeGivenOn, agreedDays));
  if (acceptedOn === null) return null;
  const days = agreedDays < law.days ? law.days : agreedDays;
  return laterOf(laterOf(effectiveFrom, acceptedOn), addDays(noticeGivenOn, days));
}

/** the last in the list that has taken effect wins, so a later day can never bring back an earlier version */
function stretchesOf(effects: readonly (PlainDate | null)[]): Stretch[] {
  const taken = effects
    .flatMap((from, version) => (from === null ? [] : [{ from, version }]))
    .toSorted((a, b) => (a.from === b.from ? a.version - b.version : a.from < b.from ? -1 : 1));
  const stretches: Stretch[] = [{ from: null, version: 0 }];
  for (const next of taken) {
    const last = stretches.at(-1);
    if (!last || next.version <= last.version) continue;
    if (last.from === next.from) stretches.pop();
    stretches.push(next);
  }
  return stretches;
}

/** the index of the version that governs on a day */
export function governingOn(timeline: Timeline, day: PlainDate): number {
  for (let i = timeline.stretches.length - 1; 0 < i; i -= 1) {
    const stretch = timeline.stretches[i];
    if (stretch && stretch.from !== null && stretch.from <= day) return stretch.version;
  }
  return 0;
}

/** the index of the last version whose day has come, whatever was noticed: what the provider relies on */
export function reliedOn(contract: Contract, day: PlainDate): number {
  return Math.max(
    0,
    contract.versions.findLastIndex((version, index) => 0 < index && version.effectiveFrom <= day),
  );
}

/** the days within a span on which a version governs: at most one stretch, since a version that was left never returns */
export function reignOf(timeline: Timeline, version: number, span: Window): Window | null {
  const index = timeline.stretches.findIndex((stretch) => stretch.version === version);
  const stretch = timeline.stretches[index];
  if (!stretch) return null;
  const next = timeline.stretches[index + 1]?.from ?? null;
  const from = stretch.from === null ? span.from : laterOf(stretch.from, span.from);
  const end = next === null ? null : addDays(next, -1);
  const to = end === null || span.to < end ? span.to : end;
  return to < from ? null : { from, to };
}
