import type { CheckCode } from "./codes";

/** The sums of the rows as printed, to be held against the totals in the file. Fen and counts; a sum beyond the safe integers can only disagree. */
export type Tally = { [C in CheckCode]: number };

export function emptyTally(): Tally {
  return {
    rows: 0,
    amountSum: 0,
    saleCount: 0,
    refundCount: 0,
    grossSum: 0,
    refundSum: 0,
    feeSum: 0,
    netSum: 0,
    incomeCount: 0,
    incomeSum: 0,
    outgoCount: 0,
    outgoSum: 0,
    grossLessFee: 0,
  };
}

/** true where the code counts rows, false where it sums money */
export function isCount(code: CheckCode): boolean {
  return code === "rows" || code.endsWith("Count");
}
