import { type Place, placeCitation } from "../clause";
import type { PlainDate } from "../date";
import type { Seat } from "../seats";
import type { ReasonRule } from "./situation";

/** Taken after the last day of service. */
export const afterTermination: ReasonRule = {
  reason: "afterTermination",
  unresolved: false,
  step: "because-after-termination",
  holds: ({ entry, on }) => {
    const [first] = entry.candidates;
    if (!first?.endsOn || !entry.candidates.every(({ endsOn }) => (endsOn ?? on) < on)) return null;
    return evidenceOf(first, first.endsOn);
  },
};

function evidenceOf(seat: Seat, endsOn: PlainDate): ReturnType<ReasonRule["holds"]> {
  const { terminal, agreement } = seat;
  const isByTerminal = terminal.deactivatedOn === endsOn || !agreement;
  const place: Place = isByTerminal
    ? { kind: "terminal", terminalId: terminal.id, part: "deactivatedOn" }
    : { kind: "contract", contractId: agreement.contract.id, part: "terminatedOn" };
  return {
    params: { terminalId: terminal.id, endsOn, by: isByTerminal ? "terminal" : "contract" },
    citations: [placeCitation(place)],
  };
}
