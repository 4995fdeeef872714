import { type Fen, fen, minus } from "../../engine/money";
import type { Card } from "../../engine/request";
import { limits } from "../../limits";
import { readMoney } from "../amounts";
import { readMoment } from "../days";
import { type Gathering, take } from "../gather";
import type { TextLayout } from "../layout";
import type { Refusal } from "../read-table";
import type { RowResult } from "../read-row";

/** INN…ZM: fields of fixed width with one blank between them; amounts in fen, days without a year, which the file's name holds. */
export const unionpayFixed: TextLayout = {
  form: "text",
  id: "unionpayFixed",
  unit: "fen",
  looks: (lines) => {
    const first = lines.find((line) => line.trim() !== "");
    return first !== undefined && isRow(first);
  },
  read,
};

const widths = [3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13] as const;
const places = { moment: 4, amount: 6, reference: 9, cardType: 12, fee: 15, net: 16 } as const;
const cardTypes: Readonly<Record<string, Card>> = { "01": "debit", "02": "credit" };

function isRow(line: string): boolean {
  return /^[A-Z]\d{2} .{11} .{11} \d{6} \d{10} .{19} \d{12} /.test(line);
}

function read(text: string, into: Gathering, year: number | null): Refusal | null {
  if (year === null) return { code: "yearMissing", params: {} };
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    if (limits.statementRows <= into.rows)
      return { code: "tooManyRows", params: { limit: limits.statementRows } };
    into.tally.rows += 1;
    take(into, index + 1, isRow(line) ? rowOf(line, index + 1, year) : missing(line));
  }
  return null;
}

function missing(line: string): RowResult {
  const params = {
    found: line.length,
    expected: widths.reduce((sum, width) => sum + width + 1, 0),
  };
  return { is: "refused", code: "missingCells", params };
}

function rowOf(line: string, row: number, year: number): RowResult {
  const cells = cut(line);
  const cell = (at: keyof typeof places) => cells[places[at]] ?? "";
  const [, month, day, clock] = /^(\d{2})(\d{2})(\d{6})$/.exec(cell("moment")) ?? [];
  const when = readMoment(`${year}${month ?? ""}${day ?? ""} ${clock ?? ""}`);
  if (when === null) return refused("badDay", cell("moment"));
  const [gross, fee, net] = [
    readMoney(cell("amount"), "fen"),
    signed(cell("fee")),
    signed(cell("net")),
  ];
  if (gross === null) return refused("badAmount", cell("amount"));
  if (fee === null) return refused("badFee", cell("fee"));
  if (net === null) return refused("badSettled", cell("net"));
  // the merchant pays the fee of a sale (D) and gets that of a refund back (C)
  const isRefund = net < 0;
  const amountFen = isRefund ? fen(-gross.fen) : gross.fen;
  const reference = cell("reference") === "" ? null : cell("reference");
  const value = {
    row,
    terminal: null,
    on: when.on,
    time: when.time,
    amountFen,
    card: cardTypes[cell("cardType")] ?? ("other" as const),
    feeFen: fee === 0 ? fee : fen(-fee),
    extraFeeFen: null,
    settledFen: net,
    reference,
  };
  const key = reference === null ? null : [reference, when.on, when.time, amountFen].join("\u0001");
  return { is: "transaction", value, links: [], key, repairs: [] };
}

/** "C000000009940": money to the merchant, "D000000000060": money from the merchant; null: neither */
function signed(cell: string): Fen | null {
  const found = /^([CD])(\d{12})$/.exec(cell);
  const amount = found === null ? null : readMoney(found[2] ?? "", "fen");
  if (found === null || amount === null) return null;
  return found[1] === "C" ? amount.fen : minus(fen(0), amount.fen);
}

function cut(line: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  for (const width of widths) {
    cells.push(line.slice(at, at + width).trim());
    at += width + 1;
  }
  return cells;
}

function refused(code: "badDay" | "badAmount" | "badFee" | "badSettled", text: string): RowResult {
  return { is: "refused", code, params: { text } };
}
