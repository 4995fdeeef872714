import { measuredMonthBefore } from "../measure";
import { times } from "../money";
import type { Draft, Owed } from "../occurrence";
import { type Metered, type Window } from "../request";
import { firstOfMonth } from "../date";
import { periodsDue } from "../schedule";
import { addLine, balance, open, type Sheet, stateLine } from "../working";
import { usedKilobytes, type World } from "../world";

/** By use, for calendar months: a base, and so much for each megabyte beyond what is included. */
export function metered(owed: Owed<Metered>, world: World): Draft[] {
  const { fee, bearer, reign } = owed;
  const anchor = firstOfMonth(bearer.activatedOn);
  const rhythm = { anchor, every: { count: 1, unit: "month" }, due: "end" } as const;
  return periodsDue(rhythm, reign, bearer).map((period) => {
    const { isGrossKnown, sheet } = amountOf(owed, period, world);
    return {
      dueOn: period.dueOn,
      periodFrom: period.from,
      periodTo: period.to,
      grossFen: balance(sheet),
      isGrossKnown,
      sheet,
      measured: measuredMonthBefore(fee, period.dueOn),
    };
  });
}

function amountOf(
  owed: Owed<Metered>,
  period: Window,
  world: World,
): { readonly isGrossKnown: boolean; readonly sheet: Sheet } {
  const { model, fee, bearer, clause } = owed;
  const month = period.from.slice(0, 7);
  const detail = { params: { feeId: fee.id, month }, citations: [clause] };
  const kilobytes = usedKilobytes(world, bearer.terminalId, month);
  if (kilobytes === null)
    return { isGrossKnown: false, sheet: open("metered-base-only", model.baseFen, detail) };
  const sheet = open("metered-base", model.baseFen, detail);
  const usedMb = Math.ceil(kilobytes / 1024);
  const overMb = Math.max(0, usedMb - model.includedMb);
  addLine(sheet, "metered-over", times(model.perMbFen, overMb), {
    calc: { kind: "times", amountFen: model.perMbFen, count: overMb },
    params: { usedMb, includedMb: model.includedMb, overMb, eachFen: model.perMbFen },
  });
  stateLine(sheet, "gross");
  return { isGrossKnown: true, sheet };
}
