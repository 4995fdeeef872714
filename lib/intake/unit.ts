import { readMoney } from "./amounts";
import { cleanCell } from "./cells";
import type { MoneyUnit, UnitReason } from "./reading";
import type { Columns } from "./row";

/** what the money columns of a file look like */
export type MoneySigns = {
  points: number;
  whole: number;
  plausible: number;
  implausible: number;
  positive: number;
  negative: number;
};

export function noSigns(): MoneySigns {
  return { points: 0, whole: 0, plausible: 0, implausible: 0, positive: 0, negative: 0 };
}

/** Looks at one row: which amounts have a decimal point, and whether the fee is a likely share of the amount. */
export function note(signs: MoneySigns, cells: readonly string[], columns: Columns): void {
  for (const field of ["amount", "income", "outgo", "fee", "extraFee", "settled"] as const) {
    for (const at of columns.get(field) ?? []) {
      const text = cleanCell(cells[at] ?? "");
      if (readMoney(text, "yuan") === null) continue;
      if (text.includes(".")) signs.points += 1;
      else if (text !== "0") signs.whole += 1;
    }
  }
  const [amount, fee] = [first(cells, columns, "amount"), first(cells, columns, "fee")];
  if (amount !== null && 0 < amount) signs.positive += 1;
  if (amount !== null && amount < 0) signs.negative += 1;
  if (amount === null || fee === null || amount <= 0 || fee === 0) return;
  const size = fee < 0 ? -fee : fee;
  if (amount <= size * 1000 && size * 1000 <= amount * 30) signs.plausible += 1;
  else signs.implausible += 1;
}

/**
 * Fen or yuan. A decimal point means yuan, whatever the header says. Without any, a header that says 分 means fen;
 * without such a header, whole fees of 0.1 to 3 % in every row can only be fen, since in yuan they would have decimals.
 */
export function decideUnit(
  signs: MoneySigns,
  headers: readonly string[],
): { unit: MoneyUnit; reason: UnitReason } {
  const saysFen = headers.some(
    (name) => name.includes("(分)") || name.includes("单位:分") || name.includes("(单位分)"),
  );
  const saysYuan = headers.some((name) => name.includes("元"));
  const params = { points: signs.points, whole: signs.whole, plausible: signs.plausible };
  if (0 < signs.points)
    return {
      unit: "yuan",
      reason: { code: saysFen ? "decimalPointAgainstHeader" : "byDecimalPoint", params },
    };
  if (saysFen) return { unit: "fen", reason: { code: "byHeader", params } };
  if (saysYuan) return { unit: "yuan", reason: { code: "byHeader", params } };
  if (0 < signs.plausible && signs.implausible <= signs.plausible)
    return { unit: "fen", reason: { code: "byRate", params } };
  return { unit: "yuan", reason: { code: "assumedYuan", params } };
}

function first(cells: readonly string[], columns: Columns, field: "amount" | "fee"): number | null {
  const at = columns.get(field)?.[0];
  return at === undefined ? null : (readMoney(cleanCell(cells[at] ?? ""), "yuan")?.fen ?? null);
}
