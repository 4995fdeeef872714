import { type Fen, fen, minus, zero } from "../../engine/money";
import { limits } from "../../limits";
import { readMoney } from "../amounts";
import { cardKind } from "../cards";
import { normal } from "../cells";
import { readClock, readMoment } from "../days";
import { type Gathering, take } from "../gather";
import { refundWords, type TextLayout } from "../layout";
import type { Refusal } from "../read-table";

/**
 * 农行收单 e-statement of a day: columns padded with blanks whose width counts Chinese signs double, so cells are told apart
 * by two blanks and placed by what they look like. Issuer and order number may be missing.
 */
export const abcAcquiring: TextLayout = {
  form: "text",
  id: "abcAcquiring",
  unit: "yuan",
  looks: (lines) => {
    const head = lines.join("\n");
    return (
      head.includes("农行收单服务") ||
      (head.includes("人民币卡业务对账单") && head.includes("交易明细表"))
    );
  },
  read,
};

function read(text: string, into: Gathering): Refusal | null {
  let terminal: string | null = null;
  const heads: Head[] = [];
  const classes = { saleCount: 0, grossSum: 0, refundCount: 0, refundSum: 0, line: 0 };
  for (const [index, raw] of text.split("\n").entries()) {
    const line = normal(raw).trim();
    const row = index + 1;
    if (/^20\d{6} /.test(line)) {
      if (limits.statementRows <= into.rows)
        return { code: "tooManyRows", params: { limit: limits.statementRows } };
      takeRow(line, row, terminal, into);
    } else if (line.startsWith("POS终端号:"))
      terminal = /^POS终端号: ?(\w{1,20})/.exec(line)?.[1] ?? null;
    else if (line.startsWith("交易总金额")) heads.push(...headTotals(line, row, into));
    else if (line.includes("类交易") && line.includes("总计金额")) classTotals(line, row, classes);
  }
  if (0 < classes.line) {
    for (const code of ["saleCount", "grossSum", "refundCount", "refundSum"] as const)
      into.stated.push({ row: classes.line, code, value: classes[code] });
  }
  const [head, ...others] = heads;
  if (head !== undefined && others.length === 0) withholdFrom(head, into);
  return null;
}

function takeRow(line: string, row: number, terminal: string | null, into: Gathering): void {
  const cells = line.split(/ {2,}/);
  const at = cells.findIndex((cell, i) => 2 <= i && isMoney(cell) && isMoney(cells[i + 1] ?? ""));
  const when = readMoment(cells[0] ?? "");
  const [amount, fee] = [
    readMoney(cells[at] ?? "", "yuan"),
    readMoney(cells[at + 1] ?? "", "yuan"),
  ];
  into.tally.rows += 1;
  if (when === null)
    return take(into, row, { is: "refused", code: "badDay", params: { text: cells[0] ?? "" } });
  if (at < 0 || amount === null || fee === null)
    return take(into, row, { is: "refused", code: "badAmount", params: { text: "" } });
  const rest = cells.slice(at + 2);
  const kind = rest.find((cell) => /[\u4e00-\u9fff]/.test(cell)) ?? "";
  const isRefund = refundWords.some((word) => kind.includes(word));
  const [amountFen, feeFen] = [signed(amount.fen, isRefund), signed(fee.fen, isRefund)];
  const reference = /^\d{6,20}$/.test(rest[0] ?? "") ? (rest[0] ?? null) : null;
  const time = readClock(cells[1] ?? "");
  const value = {
    row,
    terminal,
    on: when.on,
    time,
    amountFen,
    card: cardKind(rest.join(" ")),
    feeFen,
    extraFeeFen: null,
    settledFen: null,
    reference,
  };
  count(into, amountFen, feeFen);
  const repairs =
    time === null ? [{ code: "badTime" as const, params: { text: cells[1] ?? "" } }] : [];
  const key =
    reference === null ? null : [reference, when.on, time ?? "", amountFen, kind].join("\u0001");
  take(into, row, { is: "transaction", value, links: [], key, repairs });
}

function signed(amount: Fen, isRefund: boolean): Fen {
  return isRefund && 0 < amount ? fen(-amount) : amount;
}

function isMoney(cell: string): boolean {
  return /^-?[\d,]{1,15}\.\d{1,2}$/.test(cell);
}

function count({ tally }: Gathering, amount: Fen, fee: Fen): void {
  tally.amountSum += amount;
  tally.feeSum += fee;
  tally.netSum += amount - fee;
  if (amount < 0) {
    tally.refundCount += 1;
    tally.refundSum -= amount;
  } else {
    tally.saleCount += 1;
    tally.grossSum += amount;
  }
}

type Head = { readonly gross: Fen; readonly fee: Fen; readonly net: Fen };

/** 入账金额 must be 交易总金额 less 手续费: if it is not, something was withheld that no line names */
function headTotals(line: string, row: number, into: Gathering): readonly Head[] {
  const [gross, fee, net] = [
    after(line, "交易总金额:"),
    after(line, "手续费:"),
    after(line, "入账金额:"),
  ];
  if (gross !== null) into.stated.push({ row, code: "amountSum", value: gross });
  if (fee !== null) into.stated.push({ row, code: "feeSum", value: fee });
  if (net !== null) into.stated.push({ row, code: "netSum", value: net });
  if (gross === null || fee === null || net === null) return [];
  const found = minus(gross, fee);
  into.checks.push({
    row,
    code: "grossLessFee",
    money: true,
    stated: net,
    found,
    agrees: net === found,
  });
  return [{ gross, fee, net }];
}

/**
 * A day that came in short: the file settles the day, not its trades, so the shortfall is put on the first sale that could
 * bear it, as providers take it. Only where the rows add up to the head, else rows may be missing.
 */
function withholdFrom({ gross, fee, net }: Head, into: Gathering): void {
  const short = minus(minus(gross, fee), net);
  if (short <= 0 || into.tally.amountSum !== gross || into.tally.feeSum !== fee) return;
  const at = into.transactions.findIndex(
    ({ amountFen, feeFen }) => short <= amountFen - (feeFen ?? zero),
  );
  const sale = into.transactions[at];
  if (sale === undefined) return;
  const settledFen = minus(minus(sale.amountFen, sale.feeFen ?? zero), short);
  into.transactions[at] = { ...sale, settledFen };
}

type Classes = {
  saleCount: number;
  grossSum: number;
  refundCount: number;
  refundSum: number;
  line: number;
};

function classTotals(line: string, row: number, classes: Classes): void {
  const count = Number(/共 {1,6}(\d{1,9}) {1,6}笔/.exec(line)?.[1] ?? "0");
  const amount = after(line, "总计金额:") ?? zero;
  classes.line = row;
  if (line.includes("撤销") || line.includes("退货")) {
    classes.refundCount += count;
    classes.refundSum += amount < 0 ? -amount : amount;
  } else {
    classes.saleCount += count;
    classes.grossSum += amount;
  }
}

function after(line: string, word: string): Fen | null {
  const at = line.indexOf(word);
  if (at < 0) return null;
  const number = /^ {0,9}(-?[\d,]{1,15}(?:\.\d{1,2})?)/.exec(line.slice(at + word.length))?.[1];
  return readMoney(number ?? "", "yuan")?.fen ?? null;
}
