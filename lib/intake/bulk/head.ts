import { decode, type Decoded, looksBinary } from "../decode";
import { tableLayouts, textLayouts } from "../layouts";
import { lookAtMoney, openTable, type OpenTable } from "../read-table";
import type { MoneyUnit, RefusedReading, UnitReason } from "../reading";
import { isPositiveTaken, yearIn } from "../read-statement";
import {
  firstLines,
  headerLines,
  lacksDay,
  recognise,
  type Recognised,
  titleMonth,
} from "../recognise";
import { sniff } from "../sniff";
import { decideUnit, type MoneySigns } from "../unit";
import { mappedTable } from "../unknown-table";
import { limits } from "../../limits";
import type { BulkHints, BulkOptions } from "./bulk-reading";

/** What the first bytes say: a table to be read as it comes, or something that is read whole. */
export type Head =
  | { readonly is: "refused"; readonly reading: RefusedReading }
  | { readonly is: "whole"; readonly decoded: Decoded }
  | { readonly is: "table"; readonly decoded: Decoded; readonly plan: TablePlan };

export type TablePlan = {
  readonly table: OpenTable;
  readonly decide: (signs: MoneySigns) => { unit: MoneyUnit; reason: UnitReason };
  readonly positiveIsTaken: (signs: MoneySigns) => boolean;
};

/** `isWhole`: the bytes are all there is. */
export function readHead(bytes: Uint8Array, isWhole: boolean, options: BulkOptions): Head {
  if (bytes.length === 0) return { is: "refused", reading: refused("empty") };
  const kind = sniff(bytes);
  if (kind !== null) return { is: "refused", reading: refused(kind) };
  const decoded = decodeHead(isWhole ? bytes : bytes.subarray(0, wholeLines(bytes)), options.hints);
  if (looksBinary(decoded.text)) return { is: "refused", reading: refused("notText") };
  if (decoded.text.trim() === "" && isWhole) return { is: "refused", reading: refused("empty") };
  const plan = planFor(decoded.text, options);
  if (plan === null) return { is: "whole", decoded };
  if ("kind" in plan) return { is: "refused", reading: plan };
  return { is: "table", decoded, plan };
}

function decodeHead(bytes: Uint8Array, hints: BulkHints | undefined): Decoded {
  if (hints?.encoding === undefined) return decode(bytes);
  const text = new TextDecoder(hints.encoding).decode(bytes).replace(/\r\n?/g, "\n");
  return { text, encoding: hints.encoding, lost: 0 };
}

/** up to the last line end; an even number of bytes where there is none */
function wholeLines(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(0x0a) + 1;
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.subarray(0, 2000).includes(0);
  return isWide || end === 0 ? bytes.length - (bytes.length % 2) : end;
}

function planFor(text: string, options: BulkOptions): TablePlan | RefusedReading | null {
  const year = options.year ?? yearIn(options.fileName ?? "");
  const { mapping } = options;
  if (mapping !== undefined) {
    const mapped = mappedTable(text, mapping);
    if (mapped.kind === "refused") return mapped;
    return planOf(
      mapped.table,
      text,
      { ...options, year },
      {
        decide: (signs) =>
          mapping.unit === "decide"
            ? decideUnit(signs, mapped.headers)
            : { unit: mapping.unit, reason: { code: "chosen", params: {} } },
        positiveIsTaken: (signs) => isPositiveTaken(mapping, signs),
      },
    );
  }
  const lines = firstLines(text, headerLines);
  if (textLayouts.some((layout) => layout.looks(lines))) return null;
  const found = recognise(text, tableLayouts);
  if (found === null) return null;
  if (lacksDay(found)) return refused("noDayColumn", { layout: found.layout.id });
  const { unit } = found.layout;
  const title = titleMonth(text, found);
  return planOf(
    found,
    text,
    { ...options, year: title?.year ?? year, lastMonth: title?.month ?? null },
    {
      decide: (signs) =>
        unit === "decide"
          ? decideUnit(signs, found.names)
          : { unit, reason: { code: "byLayout", params: {} } },
      positiveIsTaken: () => found.layout.positiveIsTaken ?? false,
    },
  );
}

type Plain = Pick<BulkOptions, "hints" | "mostRows"> & {
  readonly year: number | null;
  readonly lastMonth?: number | null;
};

function planOf(
  found: Recognised,
  text: string,
  { hints, mostRows, year, lastMonth = null }: Plain,
  rules: Omit<TablePlan, "table">,
): TablePlan {
  const signs = lookAtMoney(text, found);
  const setting = {
    layout: found.layout,
    unit: hints?.unit ?? rules.decide(signs).unit,
    year,
    lastMonth,
    positiveIsTaken: hints?.positiveIsTaken ?? rules.positiveIsTaken(signs),
  };
  return { ...rules, table: openTable(found, setting, mostRows ?? limits.largeRows) };
}

export function refused(
  code: RefusedReading["code"],
  params: RefusedReading["params"] = {},
): RefusedReading {
  return { kind: "refused", code, params };
}
