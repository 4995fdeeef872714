/** what a column can mean on the mapping screen */
export const mappedFields = [
  "day",
  "clock",
  "amount",
  "income",
  "outgo",
  "direction",
  "fee",
  "extraFee",
  "settled",
  "kind",
  "status",
  "card",
  "terminal",
  "reference",
  "label",
] as const;
export type MappedField = (typeof mappedFields)[number];

export const delimiters = [",", "|", "\t", ";"] as const;
export type Delimiter = (typeof delimiters)[number];

/** "trades": every row a sale or a refund · "deductions": every row a fee taken · "ledger": an account's movements, fees found by their words */
export const holdings = ["trades", "deductions", "ledger"] as const;
export type Holding = (typeof holdings)[number];

/** How the merchant says an unknown file is to be read. Plain JSON, to be kept and used again. */
export type ColumnMapping = {
  /** 1-based line of the header; 0: the file has none */
  readonly headerRow: number;
  readonly delimiter: Delimiter;
  readonly holds: Holding;
  /** "decide": by decimal points and plausibility */
  readonly unit: "yuan" | "fen" | "decide";
  /** 0-based column of each meaning */
  readonly columns: { readonly [F in MappedField]?: number | undefined };
};
