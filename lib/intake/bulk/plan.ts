import type { Field } from "../layout";
import type { OpenTable } from "../read-table";

/** Where in a line each meaning stands, for rows that are read from their bytes. -1: the file has no such column. */
export type Plan = {
  readonly table: OpenTable;
  /** such rows are to be looked at as text first: their beginning may say that they are none */
  readonly isSlow: boolean;
  readonly width: number;
  readonly isYuan: boolean;
  readonly moment: readonly number[];
  readonly clock: number;
  readonly amount: number;
  readonly refund: number;
  readonly income: number;
  readonly outgo: number;
  readonly fee: number;
  readonly extra: readonly number[];
  readonly settled: number;
  readonly terminal: number;
  readonly reference: readonly number[];
  readonly link: readonly number[];
  /** the columns whose words say what a row is */
  readonly told: readonly number[];
  /** the first bytes of the header's first two names: a row with both may be the header once more */
  readonly headBytes: readonly [number, number];
};

export function planOf(table: OpenTable): Plan {
  const { columns, found, setting } = table;
  const all = (field: Field) => columns.get(field) ?? [];
  const one = (field: Field) => all(field)[0] ?? -1;
  const firstByte = (at: number) => new TextEncoder().encode(found.names[at] ?? "")[0] ?? -1;
  return {
    table,
    isSlow: isSlow(table),
    width: found.names.length,
    isYuan: setting.unit === "yuan",
    moment: all("moment"),
    clock: one("clock"),
    amount: one("amount"),
    refund: one("refund"),
    income: one("income"),
    outgo: one("outgo"),
    fee: one("fee"),
    extra: all("extraFee"),
    settled: one("settled"),
    terminal: one("terminal"),
    reference: all("reference"),
    link: all("link"),
    told: [...new Set(tellingFields(table).flatMap(all))].toSorted((a, b) => a - b),
    headBytes: [firstByte(0), firstByte(1)],
  };
}

function isSlow({ setting: { layout } }: OpenTable): boolean {
  const kind = layout.footer?.kind;
  return (
    "aside" in layout || (kind !== undefined && kind !== "secondHeader" && kind !== "comments")
  );
}

function tellingFields({ setting: { layout } }: OpenTable): readonly Field[] {
  const conditions = [
    ...layout.rules.flatMap(({ when }) => when),
    ...(layout.settledWhen === undefined ? [] : [layout.settledWhen]),
  ];
  return [
    ...conditions.map(({ field }) => field),
    ...(layout.card === "byWords" ? (["card"] as const) : []),
    ...(layout.footer === undefined ? [] : (["direction"] as const)),
  ];
}
