import type { Window } from "../engine/request";
import { limits } from "../limits";
import { type Decoded, decode, looksBinary } from "./decode";
import { emptyGathering, type Gathering, heldAgainst, mergeFees } from "./gather";
import type { LayoutId, TextLayout } from "./layout";
import { tableLayouts, textLayouts } from "./layouts";
import type { ColumnMapping } from "./mapping-type";
import { repairMojibake } from "./mojibake";
import { mappedTable, needsMapping } from "./unknown-table";
import { lookAtMoney, readTable } from "./read-table";
import type { MoneyUnit, Reading, RefusedReading, UnitReason } from "./reading";
import {
  firstLines,
  headerLines,
  lacksDay,
  type Recognised,
  recognise,
  titleMonth,
} from "./recognise";
import { sniff } from "./sniff";
import { decideUnit, type MoneySigns } from "./unit";

export type StatementOptions = {
  /** how to read a file whose layout is not known; it wins over recognition */
  readonly mapping?: ColumnMapping | undefined;
  /** used for nothing but days printed without a year, and only where it holds a date */
  readonly fileName?: string | undefined;
  readonly year?: number | undefined;
  /** longest text taken, in bytes; what came out of a workbook may be longer than what comes as text */
  readonly mostBytes?: number | undefined;
};

/**
 * Reads a bill: CSV or text in any of the encodings met in China, its layout recognised by content.
 * It never throws, whatever the bytes are: what cannot be read is refused with a code whose words say what to do.
 */
export function readStatement(bytes: Uint8Array, options: StatementOptions = {}): Reading {
  const most = options.mostBytes ?? limits.statementBytes;
  if (most < bytes.length) return refused("fileTooLarge", { limit: most });
  if (bytes.length === 0) return refused("empty");
  const kind = sniff(bytes);
  if (kind !== null) return refused(kind);
  const decoded = decode(bytes);
  if (looksBinary(decoded.text)) return refused("notText");
  if (decoded.text.trim() === "") return refused("empty");
  if (hasTooManyLines(decoded.text)) return refused("tooManyRows", { limit: limits.statementRows });
  return readText(decoded, options);
}

/** blank lines are no rows, but each of them is looked at too */
function hasTooManyLines(text: string): boolean {
  let at = -1;
  for (let count = 0; count <= limits.statementLines; count += 1) {
    at = text.indexOf("\n", at + 1);
    if (at < 0) return false;
  }
  return true;
}

function readText(decoded: Decoded, options: StatementOptions): Reading {
  const { text } = decoded;
  const year = options.year ?? yearIn(options.fileName ?? "");
  if (options.mapping !== undefined) return readMapped(decoded, options.mapping, year);
  const lines = firstLines(text, headerLines);
  for (const layout of textLayouts) if (layout.looks(lines)) return readFree(decoded, layout, year);
  const found = recognise(text, tableLayouts);
  if (found !== null) return readKnown(decoded, found, year, false);
  const mended = repairMojibake(text);
  const again = mended === null ? null : recognise(mended, tableLayouts);
  if (mended !== null && again !== null)
    return readKnown({ ...decoded, text: mended }, again, year, true);
  const other = knownOther(lines);
  if (other !== null) return refused(other);
  return needsMapping(mended === null ? decoded : { ...decoded, text: mended });
}

function readFree(decoded: Decoded, layout: TextLayout, year: number | null): Reading {
  const into = emptyGathering();
  const refusal = layout.read(decoded.text, into, year);
  if (refusal !== null) return refused(refusal.code, refusal.params);
  return finish(into, decoded, layout.id, layout.unit, byLayout, "trade");
}

const byLayout: UnitReason = { code: "byLayout", params: {} };

function readKnown(
  decoded: Decoded,
  found: Recognised,
  year: number | null,
  mended: boolean,
): Reading {
  const { layout } = found;
  if (lacksDay(found)) return refused("noDayColumn", { layout: layout.id });
  const decided =
    layout.unit === "decide"
      ? decideUnit(lookAtMoney(decoded.text, found), found.names)
      : { unit: layout.unit, reason: byLayout };
  const title = titleMonth(decoded.text, found);
  const into = emptyGathering();
  if (mended) into.repaired.push({ row: 1, code: "mojibake", params: {} });
  const refusal = readTable(
    decoded.text,
    found,
    {
      layout,
      unit: decided.unit,
      year: title?.year ?? year,
      lastMonth: title?.month ?? null,
      positiveIsTaken: layout.positiveIsTaken ?? false,
    },
    into,
  );
  if (refusal !== null) return refused(refusal.code, refusal.params);
  return finish(into, decoded, layout.id, decided.unit, decided.reason, layout.grain);
}

function readMapped(decoded: Decoded, mapping: ColumnMapping, year: number | null): Reading {
  const found = mappedTable(decoded.text, mapping);
  if (found.kind === "refused") return found;
  const { table, headers } = found;
  const signs = lookAtMoney(decoded.text, table);
  const decided =
    mapping.unit === "decide"
      ? decideUnit(signs, headers)
      : { unit: mapping.unit, reason: { code: "chosen", params: {} } as const };
  const into = emptyGathering();
  const setting = {
    layout: table.layout,
    unit: decided.unit,
    year,
    positiveIsTaken: isPositiveTaken(mapping, signs),
  };
  const refusal = readTable(decoded.text, table, setting, into);
  if (refusal !== null) return refused(refusal.code, refusal.params);
  return finish(into, decoded, "mapped", decided.unit, decided.reason, "trade");
}

/** a list of deductions prints them all positive or all negative; a ledger without any minus prints what was taken */
export function isPositiveTaken(mapping: ColumnMapping, signs: MoneySigns): boolean {
  if (mapping.columns.income !== undefined || mapping.columns.outgo !== undefined) return false;
  return mapping.holds === "deductions" ? 0 < signs.positive : signs.negative === 0;
}

function finish(
  into: Gathering,
  decoded: Decoded,
  layout: LayoutId,
  unit: MoneyUnit,
  unitReason: UnitReason,
  grain: "trade" | "day",
): Reading {
  if (into.rows === 0) return refused("noRows", { layout });
  mergeFees(into);
  if (0 < decoded.lost)
    into.repaired.push({ row: 1, code: "lostCharacters", params: { count: decoded.lost } });
  const { transactions, charges, skipped, refused: bad, repaired, duplicates, rows } = into;
  const terminals = new Set<string>();
  for (const { terminal } of [...transactions, ...charges])
    if (terminal !== null) terminals.add(terminal);
  return {
    kind: "read",
    layout,
    encoding: decoded.encoding,
    unit,
    unitReason,
    grain,
    transactions,
    charges,
    skipped,
    refused: bad,
    repaired: repaired.sort((a, b) => a.row - b.row),
    duplicates,
    checks: heldAgainst(into),
    period: periodOf(into),
    terminals: [...terminals].sort(),
    rows,
  };
}

function periodOf({ transactions, charges }: Gathering): Window | null {
  const first = transactions[0] ?? charges[0];
  if (first === undefined) return null;
  let [from, to] = [first.on, first.on];
  for (const { on } of [...transactions, ...charges]) {
    if (on < from) from = on;
    if (to < on) to = on;
  }
  return { from, to };
}

/** a year in the file's name, as part of a date: 20240115, 2024-01 */
export function yearIn(name: string): number | null {
  const card = /INN(\d{2})(?:0[1-9]|1[0-2])\d{2}\d{0,2}ZM/.exec(name.slice(0, 200));
  if (card !== null) return 2000 + Number(card[1]);
  const found = /(20\d{2})[-_.年]?(?:0[1-9]|1[0-2])/.exec(name.slice(0, 200));
  return found === null ? null : Number(found[1]);
}

/** tables that are met and hold no single transactions, or none in yuan */
function knownOther(
  lines: readonly string[],
): "accountingVoucher" | "summaryFile" | "otherCurrency" | null {
  for (const line of lines) {
    const text = line.replace(/\s/g, "");
    if (text.includes("记账凭证")) return "accountingVoucher";
    if (summaryWords.some((words) => words.every((word) => text.includes(word))))
      return "summaryFile";
    if (foreignWords.some((words) => words.every((word) => text.includes(word))))
      return "otherCurrency";
  }
  return null;
}

/** sums of many trades without a day */
const summaryWords = [
  ["支付宝业务汇总"],
  ["交易订单总笔数"],
  ["交易笔数", "交易金额", "商户费用", "结算金额"],
  ["交易笔数", "交易金额", "净金额", "手续费"],
] as const;

/** Square and Stripe count in the money of their countries */
const foreignWords = [
  ["GrossSales", "NetTotal", "Fees"],
  ["balance_transaction_id", "reporting_category"],
] as const;

function refused(
  code: RefusedReading["code"],
  params: RefusedReading["params"] = {},
): RefusedReading {
  return { kind: "refused", code, params };
}
