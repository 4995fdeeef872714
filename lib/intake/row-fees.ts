import { type Fen, fen, minus, zero } from "../engine/money";
import { readMoney } from "./amounts";
import type { TableLayout } from "./layout";
import { type Row, words } from "./row";

export type Fees = {
  readonly fee: Fen | null;
  readonly extra: Fen | null;
  readonly settled: Fen | null;
};

/** fee = gross - net. By kind, the printed size takes the trade's sign, unless the settled amount proves the other one. */
export function feesOf(layout: TableLayout, gross: Fen, printed: Fees): Fees {
  const { extra } = printed;
  const settled =
    printed.settled !== null && gross < 0 && 0 < printed.settled
      ? fen(-printed.settled)
      : printed.settled;
  if (layout.settled === "feeIsDifference")
    return { fee: settled === null ? null : minus(gross, settled), extra, settled };
  const fee =
    printed.fee === null || layout.feeSign === "printed"
      ? printed.fee
      : signedFee(gross, printed.fee, extra ?? zero, settled);
  if (layout.settled !== "consistent" || settled === null) return { fee, extra, settled };
  const net = gross - (fee ?? zero) - (extra ?? zero);
  return { fee, extra, settled: net === settled ? settled : null };
}

function signedFee(gross: Fen, printed: Fen, extra: Fen, settled: Fen | null): Fen {
  const usual = fen(gross < 0 === printed < 0 ? printed : -printed);
  const other = fen(-usual);
  const proved =
    settled !== null && gross - extra - other === settled && gross - extra - usual !== settled;
  return proved ? other : usual;
}

/** "退款总金额1.00元;含手续费0.01元": a refund whose fee share the provider gave back. null: no such note, or it does not add up. */
export function splitByNote(
  row: Row,
  layout: TableLayout,
  printed: Fen,
): (Fees & { readonly gross: Fen }) | null {
  if (layout.refundNote === undefined) return null;
  const text = words(row, "label");
  const [total, fee] = [behind(text, layout.refundNote[0]), behind(text, layout.refundNote[1])];
  if (total === null || fee === null || total - fee !== -printed) return null;
  return { gross: fen(-total), fee: fen(-fee), extra: null, settled: printed };
}

/** the amount that stands right behind a word */
function behind(text: string, word: string): Fen | null {
  const at = text.indexOf(word);
  if (at < 0) return null;
  const number = /^[:¥ ]{0,3}(-?[\d,]{1,18}(?:\.\d{1,5})?)/.exec(
    text.slice(at + word.length, at + word.length + 40),
  );
  return readMoney(number?.[1] ?? "", "yuan")?.fen ?? null;
}
