import { measuredMonthBefore } from "../measure";
import { times } from "../money";
import type { Draft, Owed } from "../occurrence";
import type { PerTransaction } from "../request";
import { salesDays } from "../sales";
import { open } from "../working";
import type { World } from "../world";

/** So much for each transaction: one occurrence for each day that has any. */
export function perTransaction(owed: Owed<PerTransaction>, world: World): Draft[] {
  const { model, fee, clause } = owed;
  return salesDays(owed, world).map(({ on, count }) => {
    const grossFen = times(model.amountFen, count);
    return {
      dueOn: on,
      periodFrom: on,
      periodTo: on,
      grossFen,
      isGrossKnown: true,
      sheet: open("each-transaction", grossFen, {
        calc: { kind: "times", amountFen: model.amountFen, count },
        params: { feeId: fee.id, on, count, eachFen: model.amountFen },
        citations: [clause],
      }),
      measured: measuredMonthBefore(fee, on),
    };
  });
}
