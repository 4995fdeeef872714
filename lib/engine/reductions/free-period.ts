import { type Fen, zero } from "../money";
import type { Draft, Owed } from "../occurrence";
import type { FeeModel } from "../request";
import { freeUntil } from "../schedule";
import { balance, takeLine } from "../working";

/** Free time where it has not moved the periods themselves: a period that begins in it is free. */
export function freePeriod({ fee, bearer, clause }: Owed, { sheet, periodFrom }: Draft): Fen {
  const until = isMoved(fee.model) ? null : freeUntil(fee, bearer.activatedOn);
  if (until === null || until <= periodFrom) return zero;
  const taken = balance(sheet);
  takeLine(sheet, "reduction-free-period", taken, {
    params: { freeUntil: until },
    citations: [clause],
  });
  return taken;
}

/** with the other anchors the first period begins where the free time ends; what is owed once has no free time */
function isMoved(model: FeeModel): boolean {
  if (model.kind === "oneOff") return true;
  return (
    (model.kind === "recurring" || model.kind === "tieredVolume") && model.anchor !== "calendar"
  );
}
