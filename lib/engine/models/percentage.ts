import { measuredMonthBefore } from "../measure";
import { fen, type Fen, least, most, pct } from "../money";
import type { Draft, Owed } from "../occurrence";
import type { Calc } from "../report";
import type { Percentage } from "../request";
import { salesDays } from "../sales";
import { open } from "../working";
import type { World } from "../world";

/** A share of each transaction, held between the least and the most of it: one occurrence for each day that has any. */
export function percentage(owed: Owed<Percentage>, world: World): Draft[] {
  const { model, fee, clause } = owed;
  const ofTerminal = world.sales.get(owed.bearer.terminalId);
  return salesDays(owed, world).map(({ on, count }) => {
    const { grossFen, calc } = sharesOf(model, ofTerminal?.get(on) ?? []);
    return {
      dueOn: on,
      periodFrom: on,
      periodTo: on,
      grossFen,
      isGrossKnown: true,
      sheet: open("share-of-transactions", grossFen, {
        calc,
        params: { feeId: fee.id, on, count, ratePpm: model.ratePpm },
        citations: [clause],
      }),
      measured: measuredMonthBefore(fee, on),
    };
  });
}

/** of one transaction the share itself is shown, of several the shares that were added up */
function sharesOf(
  model: Percentage,
  amounts: readonly Fen[],
): { readonly grossFen: Fen; readonly calc: Calc } {
  const { ratePpm, minFen, maxFen } = model;
  const parts = amounts.map((amount) => shareOf(model, amount));
  let sum = 0;
  for (const part of parts) sum += part;
  const [amountFen] = amounts;
  if (amounts.length === 1 && amountFen !== undefined)
    return { grossFen: fen(sum), calc: { kind: "share", amountFen, ratePpm, minFen, maxFen } };
  return { grossFen: fen(sum), calc: { kind: "sum", parts } };
}

function shareOf({ ratePpm, minFen, maxFen }: Percentage, amount: Fen): Fen {
  const share = most(pct(amount, ratePpm), minFen);
  return maxFen === null ? share : least(share, maxFen);
}
