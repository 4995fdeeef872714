import { measuredPeriod } from "../measure";
import { type Fen, zero } from "../money";
import type { Draft, Owed } from "../occurrence";
import type { Recurring } from "../request";
import { periodsDue, rhythmOf } from "../schedule";
import { open, type Sheet } from "../working";

/** A fixed amount for each period. With a range nobody has said how much: it entitles to the least of it. */
export function recurring(owed: Owed<Recurring>): Draft[] {
  const { model, fee, bearer, reign } = owed;
  const rhythm = rhythmOf(model, fee.free, bearer);
  return periodsDue(rhythm, reign, bearer).map((period) => ({
    dueOn: period.dueOn,
    periodFrom: period.from,
    periodTo: period.to,
    grossFen: leastOf(model),
    isGrossKnown: model.range === null,
    sheet: opening(owed),
    measured: measuredPeriod(fee, rhythm, rhythm.due === "start" ? period.index - 1 : period.index),
  }));
}

function leastOf({ amountFen, range }: Recurring): Fen {
  return amountFen ?? range?.minFen ?? zero;
}

function opening({ model, fee, clause }: Owed<Recurring>): Sheet {
  const detail = { params: { feeId: fee.id }, citations: [clause] };
  const amountFen = leastOf(model);
  if (model.range === null) return open("agreed-amount", amountFen, detail);
  const { minFen, maxFen } = model.range;
  return open("range-minimum", amountFen, { ...detail, params: { feeId: fee.id, minFen, maxFen } });
}
