import { type Fen, fen, zero } from "../engine/money";
import type { CheckCode, DuplicateCode, RepairCode, RowRefusalCode, SkipCode } from "./codes";
import type { FooterCheck, ReadCharge, ReadTransaction, RowNote } from "./reading";
import type { RowResult } from "./read-row";
import { emptyTally, isCount, type Tally } from "./tally";

/** The rows of a file as they come in; emptied into a reading at the end. */
export type Gathering = {
  rows: number;
  readonly transactions: ReadTransaction[];
  readonly charges: ReadCharge[];
  readonly skipped: RowNote<SkipCode>[];
  readonly refused: RowNote<RowRefusalCode>[];
  readonly repaired: RowNote<RepairCode>[];
  readonly duplicates: RowNote<DuplicateCode>[];
  readonly checks: FooterCheck[];
  readonly stated: Stated[];
  readonly tally: Tally;
  /** the first row of each key */
  readonly seen: Map<string, number>;
  /** where the transactions of a link stand */
  readonly linked: Map<string, number[]>;
  readonly fees: {
    readonly row: number;
    readonly amountFen: Fen;
    readonly links: readonly string[];
  }[];
};
/** a total printed in the file: fen, or a count */
export type Stated = { readonly row: number; readonly code: CheckCode; readonly value: number };

export function emptyGathering(): Gathering {
  return {
    rows: 0,
    transactions: [],
    charges: [],
    skipped: [],
    refused: [],
    repaired: [],
    duplicates: [],
    checks: [],
    stated: [],
    tally: emptyTally(),
    seen: new Map(),
    linked: new Map(),
    fees: [],
  };
}

/** Puts one row where it belongs: in exactly one of the lists (repairs are told beside). */
export function take(into: Gathering, line: number, result: RowResult): void {
  into.rows += 1;
  if (result.is === "skipped")
    into.skipped.push({ row: line, code: result.code, params: result.params });
  else if (result.is === "refused")
    into.refused.push({ row: line, code: result.code, params: result.params });
  else if (result.is === "tradeFee")
    into.fees.push({ row: line, amountFen: result.amountFen, links: result.links });
  else if (!isRepeated(into, line, result.key)) {
    for (const repair of result.repairs) into.repaired.push({ row: line, ...repair });
    if (result.is === "charge") into.charges.push(result.value);
    else takeTransaction(into, result.value, result.links);
  }
}

function takeTransaction(into: Gathering, value: ReadTransaction, links: readonly string[]): void {
  for (const link of links) {
    const places = into.linked.get(link);
    if (places === undefined) into.linked.set(link, [into.transactions.length]);
    else places.push(into.transactions.length);
  }
  into.transactions.push(value);
}

/** the first row of a key is taken, each later one is a duplicate of it */
function isRepeated(into: Gathering, line: number, key: string | null): boolean {
  if (key === null) return false;
  const first = into.seen.get(key);
  if (first === undefined) {
    into.seen.set(key, line);
    return false;
  }
  into.duplicates.push({ row: line, code: "duplicate", params: { first } });
  return true;
}

/** Fees of trades on rows of their own go to their trade: a fee to a sale, a fee given back to a refund. */
export function mergeFees(into: Gathering): void {
  for (const { row, amountFen, links } of into.fees) {
    const at = tradeOf(into, amountFen, links);
    const trade = at === null ? undefined : into.transactions[at];
    if (at === null || trade === undefined) {
      into.skipped.push({ row, code: "tradeFeeAlone", params: {} });
      continue;
    }
    into.transactions[at] = { ...trade, feeFen: fen((trade.feeFen ?? zero) + amountFen) };
    into.skipped.push({ row, code: "mergedFee", params: { trade: trade.row } });
  }
  into.skipped.sort((a, b) => a.row - b.row);
}

function tradeOf(into: Gathering, amountFen: Fen, links: readonly string[]): number | null {
  for (const link of links) {
    for (const at of into.linked.get(link) ?? []) {
      const trade = into.transactions[at];
      if (trade !== undefined && amountFen < 0 === trade.amountFen < 0) return at;
    }
  }
  return null;
}

/** the totals printed in the file, each against what the rows gave */
export function heldAgainst(into: Gathering): readonly FooterCheck[] {
  const checks = into.stated.map(({ row, code, value }) => {
    const found = into.tally[code];
    return { row, code, money: !isCount(code), stated: value, found, agrees: value === found };
  });
  return [...into.checks, ...checks];
}
