import type { SaleColumns } from "../../engine/condense";
import type { Encoding } from "../codes";
import type { MappingReading, MoneyUnit, ReadReading, RefusedReading } from "../reading";
import type { StatementOptions } from "../read-statement";

/** The sales of a bill as columns: row i of each belongs together. Fen; NaN: not known. */
export type BulkSales = SaleColumns & {
  /** seconds of the day; -1: none */
  readonly time: Int32Array;
  /** surcharges beside the fee */
  readonly extraFeeFen: Float64Array;
  /** 1-based line of the file */
  readonly row: Int32Array;
  /** two halves of a key of the row's own number; both 0: it has none */
  readonly referenceA: Int32Array;
  readonly referenceB: Int32Array;
  /** as printed, by place; null: the row names none */
  readonly terminals: readonly (string | null)[];
};

/** `notes` of one code beyond so many are counted and not listed */
export const mostNotes = 1_000;

export type BulkRead = Omit<ReadReading, "transactions"> & {
  readonly sales: BulkSales;
  /** how many notes there are of each list and code: "skipped zeroAmount" */
  readonly noteCounts: Readonly<Record<string, number>>;
};
export type BulkReading = BulkRead | MappingReading | RefusedReading;

/** What a first reading found out too late: the file has to be read once more with it. */
export type BulkHints = {
  readonly encoding?: Encoding;
  readonly isLossy?: boolean;
  readonly unit?: MoneyUnit;
  readonly positiveIsTaken?: boolean;
  /** read the bytes only to tell their encoding */
  readonly survey?: boolean;
};

export type BulkOptions = StatementOptions & {
  readonly hints?: BulkHints;
  /** where an unknown table, a text or a broken one ends: these are read whole */
  readonly mostWholeBytes?: number;
  readonly mostBulkBytes?: number;
  readonly mostRows?: number;
  /** how long the file is, where that is known: room is made for its rows at once */
  readonly expectedBytes?: number;
  /** how much is looked at before anything is decided */
  readonly headBytes?: number;
};

export type BulkEnd =
  | { readonly is: "read"; readonly masked: Uint8Array; readonly reading: BulkReading }
  | { readonly is: "again"; readonly hints: BulkHints };

export type BulkReader = {
  /** takes the next bytes and gives masked UTF-8 of what is settled so far */
  readonly push: (chunk: Uint8Array) => Uint8Array;
  /** the rest, and the reading; or what to read it again with: then nothing of what was given holds */
  readonly end: () => BulkEnd;
  readonly seen: () => { readonly rows: number; readonly bytes: number };
};
