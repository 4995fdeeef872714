import { placeCitation } from "../clause";
import { governingOn } from "../governing";
import { termsOn } from "../seats";
import type { ReasonRule } from "./situation";

/** Of some terminal that it may belong to nobody has the terms at hand. */
export const contractMissing: ReasonRule = {
  reason: "contractMissing",
  unresolved: true,
  step: "because-contract-missing",
  holds: ({ entry, on }) => {
    const seat = entry.candidates.find((one) => (termsOn(one, on)?.fees ?? null) === null);
    if (!seat) return null;
    const { agreement, terminal } = seat;
    const terminalId = terminal.id;
    if (!agreement)
      return {
        params: { terminalId, missing: "contract" },
        citations: [placeCitation({ kind: "terminal", terminalId, part: "contractId" })],
      };
    const version = governingOn(agreement.timeline, on);
    return {
      params: { terminalId, missing: "fees" },
      citations: [
        placeCitation({
          kind: "version",
          contractId: agreement.contract.id,
          version,
          part: "terms.fees",
        }),
      ],
    };
  },
};
