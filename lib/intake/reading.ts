import type { PlainDate } from "../engine/date";
import type { Fen } from "../engine/money";
import type { Card, Category, Component, Window } from "../engine/request";
import type {
  CheckCode,
  DuplicateCode,
  Encoding,
  RefusalCode,
  RepairCode,
  RowRefusalCode,
  SkipCode,
  TextCode,
  UnitCode,
} from "./codes";
import type { LayoutId } from "./layout";
import type { ColumnMapping } from "./mapping-type";
import type { PresetId } from "./presets";

export type Params = Readonly<Record<string, string | number>>;
/** a code with what its words need; the words stand in lib/messages */
export type Coded<C extends string = string> = { readonly code: C; readonly params: Params };
export type MoneyUnit = "yuan" | "fen";
export type UnitReason = Coded<UnitCode>;

/** What a file gave. Plain JSON, and free of card numbers, identity numbers, phone numbers and payers' names. */
export type Reading = ReadReading | MappingReading | RefusedReading;

export type ReadReading = {
  readonly kind: "read";
  readonly layout: LayoutId;
  readonly encoding: Encoding;
  readonly unit: MoneyUnit;
  readonly unitReason: UnitReason;
  /** "day": each transaction stands for the sum of many trades (a settlement of a day or a wallet) */
  readonly grain: "trade" | "day";
  readonly transactions: readonly ReadTransaction[];
  readonly charges: readonly ReadCharge[];
  readonly skipped: readonly RowNote<SkipCode>[];
  readonly refused: readonly RowNote<RowRefusalCode>[];
  /** rows that were taken after something was put right; each is counted elsewhere too */
  readonly repaired: readonly RowNote<RepairCode>[];
  readonly duplicates: readonly RowNote<DuplicateCode>[];
  readonly checks: readonly FooterCheck[];
  /** from the earliest to the latest day of the rows taken; null: no row was taken */
  readonly period: Window | null;
  /** as printed, sorted; empty: the file names none */
  readonly terminals: readonly string[];
  /** data rows: transactions + charges + skipped + refused + duplicates */
  readonly rows: number;
};

export type MappingReading = {
  readonly kind: "needsMapping";
  readonly encoding: Encoding;
  readonly headers: readonly string[];
  /** the first rows, with personal data masked */
  readonly samples: readonly (readonly string[])[];
  readonly proposal: ColumnMapping;
  /** the kind of table that it seems to be, known by hearsay */
  readonly preset: PresetId | null;
  readonly unit: MoneyUnit;
  readonly unitReason: UnitReason;
  readonly rows: number;
};

export type RefusedReading = {
  readonly kind: "refused";
  readonly code: RefusalCode;
  readonly params: Params;
};

/** amountFen is negative for a refund; fee = gross - net in every layout, so a fee given back is negative. Rows are 1-based lines of the file. */
export type ReadTransaction = {
  readonly row: number;
  readonly terminal: string | null;
  readonly on: PlainDate;
  /** "09:24:35" */
  readonly time: string | null;
  readonly amountFen: Fen;
  readonly card: Card;
  readonly feeFen: Fen | null;
  /** surcharges that the layout prints apart from the fee: 附加手续费, D0 */
  readonly extraFeeFen: Fen | null;
  readonly settledFen: Fen | null;
  readonly reference: string | null;
};

/** amountFen is positive when taken, negative when given back */
export type ReadCharge = {
  readonly row: number;
  readonly terminal: string | null;
  readonly on: PlainDate;
  readonly amountFen: Fen;
  readonly category: Category;
  readonly components: readonly Component[];
  /** as printed, personal data masked */
  readonly label: string;
  /** the words that decided the category */
  readonly because: string;
};

export type RowNote<C extends string = string> = {
  readonly row: number;
  readonly code: C;
  readonly params: Params;
};

/** A total printed in the file against the same total of its rows: fen where `money`, else a count. */
export type FooterCheck = {
  readonly row: number;
  readonly code: CheckCode;
  readonly money: boolean;
  readonly stated: number;
  readonly found: number;
  readonly agrees: boolean;
};

/** What a pasted text gave; row is the 1-based line. */
export type TextReading = {
  readonly charges: readonly ReadCharge[];
  readonly refused: readonly TextNote[];
};
export type TextNote = {
  readonly row: number;
  readonly code: TextCode;
  readonly params: Params;
  /** the line, personal data masked, cut to 200 characters */
  readonly text: string;
  /** the words that decided; "" where none did */
  readonly because: string;
};
