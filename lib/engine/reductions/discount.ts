import { type Fen, least, minus, pct, zero } from "../money";
import type { Draft, Owed } from "../occurrence";
import { inOneOrder } from "../order";
import type { Discount } from "../request";
import type { Calc } from "../report";
import { balance, takeLine } from "../working";

/** Everything that is granted on the due day: each a share of the gross and an amount, together at most what is left. */
export function discount({ fee, clause }: Owed, { sheet, dueOn }: Draft, grossFen: Fen): Fen {
  const before = balance(sheet);
  for (const granted of inOneOrder(fee.discounts, textOf)) {
    if (!isGranted(granted, dueOn)) continue;
    const { kind, offPpm: ratePpm, offFen } = granted;
    const citations = [clause];
    const share = pct(grossFen, ratePpm);
    const whole: Calc = { kind: "share", amountFen: grossFen, ratePpm, minFen: null, maxFen: null };
    const cutShare = least(share, balance(sheet));
    if (0 < cutShare) {
      const calc = cutShare < share ? cut(share, cutShare) : whole;
      takeLine(sheet, "discount-share", cutShare, { calc, params: { kind, ratePpm }, citations });
    }
    const cutAmount = least(offFen, balance(sheet));
    if (0 < cutAmount) {
      const detail = { params: { kind, offFen }, citations };
      takeLine(
        sheet,
        "discount-amount",
        cutAmount,
        cutAmount < offFen ? { ...detail, calc: cut(offFen, cutAmount) } : detail,
      );
    }
  }
  return before === balance(sheet) ? zero : minus(before, balance(sheet));
}

/** a discount can take no more than what is still owed */
function cut(granted: Fen, left: Fen): Calc {
  return { kind: "least", of: [granted, left] };
}

function textOf({ kind, from, to, offPpm, offFen }: Discount): string {
  return `${kind} ${from} ${to} ${offPpm} ${offFen}`;
}

function isGranted({ from, to }: Discount, dueOn: Draft["dueOn"]): boolean {
  return (from === null || from <= dueOn) && (to === null || dueOn <= to);
}
