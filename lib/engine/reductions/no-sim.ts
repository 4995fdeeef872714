import { placeCitation } from "../clause";
import { type Fen, zero } from "../money";
import { type Draft, isNetworkOnly, type Owed } from "../occurrence";
import { balance, takeLine } from "../working";

/** A terminal without a SIM uses no network, so a fee for nothing else takes nothing. */
export function noSim({ fee, bearer }: Owed, { sheet }: Draft): Fen {
  if (bearer.hasSim || !isNetworkOnly(fee)) return zero;
  const taken = balance(sheet);
  takeLine(sheet, "reduction-no-sim", taken, {
    params: { connectivity: bearer.seat.terminal.connectivity },
    citations: bearer.seats.map(({ terminal }) =>
      placeCitation({ kind: "terminal", terminalId: terminal.id, part: "connectivity" }),
    ),
  });
  return taken;
}
