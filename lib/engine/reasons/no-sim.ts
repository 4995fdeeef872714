import { placeCitation } from "../clause";
import { isNetworkOnly } from "../occurrence";
import { compatibleFees, type ReasonRule } from "./situation";

/** A fee for the network alone, of a terminal that has no SIM. */
export const noSim: ReasonRule = {
  reason: "noSim",
  unresolved: false,
  step: "because-no-sim",
  holds: (situation) => {
    const { candidates } = situation.entry;
    const [first] = candidates;
    if (!first || candidates.some(({ hasSim }) => hasSim)) return null;
    const fees = compatibleFees(situation);
    if (!fees.every(({ fee }) => isNetworkOnly(fee))) return null;
    const { id: terminalId, connectivity } = first.terminal;
    return {
      params: { terminalId, connectivity },
      citations: [
        placeCitation({ kind: "terminal", terminalId, part: "connectivity" }),
        ...fees.slice(0, 1).map(({ clause }) => clause),
      ],
    };
  },
};
