import { classify } from "./classify";

/** A line of a text with its number, 1-based. */
export type TextLine = { readonly row: number; readonly text: string };

type Column = "day" | "words" | "money" | "other";
type Header = {
  readonly cells: readonly string[];
  readonly columns: readonly Column[];
  readonly by: RegExp;
};

const dayNames = /日期|时间|^DATE|^TIME|记账日|入账日/;
const moneyNames =
  /金额|支出|收入|借方|贷方|余额|手续费|扣款|扣费|存入|支取|AMOUNT|BALANCE|DEBIT|CREDIT|^FEE/;
const wordNames =
  /摘要|备注|说明|用途|附言|名称|项目|类型|类别|方向|收支|收\/支|户名|商户|状态|DESCRIPTION|TYPE|MEMO|DETAIL|ITEM/;
const noColumn = /序号|编号|单号|流水|卡号|账号|^NO/;

/**
 * A table copied from an app or a spreadsheet, each row as a line of its own in which every value stands behind the name of
 * its column, so that it reads like a message ("时间2026-03-05,摘要流量费,支出60.00,余额1187.73"). null: the line heads no table.
 */
export function tableRows(lines: readonly TextLine[], at: number): readonly TextLine[] | null {
  const header = headerOf(lines[at]?.text ?? "");
  if (header === null) return null;
  return lines
    .slice(at + 1)
    .map(({ row, text }) => ({ row, text: asMessage(header, text) ?? text }));
}

function headerOf(line: string): Header | null {
  if (120 < line.length || /\d{3}/.test(line)) return null;
  for (const by of [/\t/, /[|]/, /,/, / {1,8}/]) {
    const cells = line.split(by).map((cell) => cell.trim());
    if (cells.length < 3 || cells.some((cell) => 16 < cell.length)) continue;
    const columns = cells.map(columnOf);
    if (columns.includes("day") && columns.includes("money")) return { cells, columns, by };
  }
  return null;
}

function columnOf(cell: string): Column {
  if (noColumn.test(cell)) return "other";
  if (dayNames.test(cell)) return "day";
  if (wordNames.test(cell)) return "words";
  return moneyNames.test(cell) || classify(cell) !== null ? "money" : "other";
}

/** words first, money behind, so that each amount has only its own name before it */
function asMessage(header: Header, line: string): string | null {
  const cells = cellsOf(header, line);
  if (cells === null) return null;
  const words: string[] = [];
  const money: string[] = [];
  header.columns.forEach((column, i) => {
    const value = cells[i] ?? "";
    if (value === "" || column === "other") return;
    if (column === "words") words.push(value);
    else if (column === "day") words.unshift(value);
    else money.push(`${nameOf(header.cells[i] ?? "")}:${value}`);
  });
  return 0 < money.length ? [...words, ...money].join(",") : null;
}

/** "金额(元)" is 金额 */
function nameOf(cell: string): string {
  return cell.replace(/\((?:元|¥|RMB|CNY|人民币)\)$/, "");
}

function cellsOf({ cells: names, by }: Header, line: string): readonly string[] | null {
  const cells = line.split(by).map((cell) => cell.trim());
  if (cells.length === names.length) return cells;
  const clock = cells.findIndex((cell) => /^\d{1,2}:\d{2}(?::\d{2})?$/.test(cell));
  if (cells.length !== names.length + 1 || clock < 1) return null;
  const day = `${cells[clock - 1] ?? ""} ${cells[clock] ?? ""}`;
  return [...cells.slice(0, clock - 1), day, ...cells.slice(clock + 1)];
}
