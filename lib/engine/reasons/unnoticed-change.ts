import { placeCitation } from "../clause";
import { governingOn, reliedOn } from "../governing";
import type { TermsVersion } from "../request";
import type { Agreement, Seat } from "../seats";
import type { ReasonRule } from "./situation";

/** The provider goes by terms that have not taken effect: told too late, not told, or not agreed to. */
export const unnoticedChange: ReasonRule = {
  reason: "unnoticedChange",
  unresolved: false,
  step: "because-unnoticed-change",
  holds: ({ entry, on }) => {
    const [first] = entry.candidates;
    if (!first?.agreement || !entry.candidates.every((seat) => isRunAhead(seat, on))) return null;
    return evidenceOf(first.agreement, reliedOn(first.agreement.contract, on));
  },
};

function isRunAhead({ agreement }: Seat, on: TermsVersion["effectiveFrom"]): boolean {
  return (
    agreement !== null && reliedOn(agreement.contract, on) !== governingOn(agreement.timeline, on)
  );
}

function evidenceOf(
  { contract, timeline }: Agreement,
  relied: number,
): ReturnType<ReasonRule["holds"]> {
  const version = contract.versions[relied];
  if (!version) return null;
  const takesEffectOn = timeline.effects[relied] ?? null;
  return {
    params: {
      version: relied,
      effectiveFrom: version.effectiveFrom,
      noticeGivenOn: version.noticeGivenOn ?? "",
      acceptedOn: version.acceptedOn ?? "",
      takesEffectOn: takesEffectOn ?? "",
      why:
        takesEffectOn !== null
          ? "not-yet"
          : version.noticeGivenOn === null
            ? "no-notice"
            : "no-acceptance",
    },
    citations: [
      placeCitation({ kind: "version", contractId: contract.id, version: relied, part: "" }),
    ],
  };
}
