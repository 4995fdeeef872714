import { placeCitation } from "../clause";
import { governingOn } from "../governing";
import { compatibleFees, type ReasonRule } from "./situation";

/** The terms that govern state no such fee. */
export const noBasis: ReasonRule = {
  reason: "noBasis",
  unresolved: false,
  step: "because-no-basis",
  holds: (situation) => {
    if (0 < compatibleFees(situation).length) return null;
    const { entry, on } = situation;
    const agreements = new Set(entry.candidates.flatMap(({ agreement }) => agreement ?? []));
    return {
      params: { category: entry.charge.category },
      citations: [...agreements].map(({ contract, timeline }) =>
        placeCitation({
          kind: "version",
          contractId: contract.id,
          version: governingOn(timeline, on),
          part: "terms.fees",
        }),
      ),
    };
  },
};
