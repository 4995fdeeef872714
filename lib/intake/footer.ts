import { readMoney } from "./amounts";
import { cleanCell, headerName, normal } from "./cells";
import type { Gathering } from "./gather";
import type { TableLayout } from "./layout";
import type { Columns } from "./row";
import { isCount } from "./tally";

/** the names of a second header whose numbers are expected in the next line */
export type FooterState = { footerNames: readonly string[] | null };

/** Takes the totals out of a footer line. true: the line was no data. */
export function footerLine(
  cells: readonly string[],
  line: number,
  { layout, columns }: { readonly layout: TableLayout; readonly columns: Columns },
  state: FooterState,
  into: Gathering,
): boolean {
  const footer = layout.footer;
  if (state.footerNames !== null) {
    const names = state.footerNames;
    state.footerNames = null;
    if (footer?.kind === "secondHeader") {
      for (const [name, code] of footer.checks)
        stateTotal(into, line, code, cells[names.indexOf(name)] ?? "");
    }
    return true;
  }
  const first = headerName(cells[0] ?? "");
  if (footer?.kind === "secondHeader" && first === footer.first) {
    state.footerNames = cells.map((cell) => headerName(cell));
    return true;
  }
  if (footer?.kind === "totalRow") return totalRow(cells, line, { footer, columns }, into);
  const raw = cleanCell(cells[0] ?? "");
  if (layout.aside?.some((start) => raw.startsWith(start)) === true) return true;
  const shown = cleanCell(cells.find((cell) => cleanCell(cell) !== "") ?? "");
  if (!raw.startsWith("#") && !shown.startsWith("以上数据")) return false;
  if (footer?.kind === "comments") readComment(normal(cells.join("")), line, footer.checks, into);
  return true;
}

type TotalRow = Extract<NonNullable<TableLayout["footer"]>, { kind: "totalRow" }>;

/** "合计,,21.85": the totals stand under their columns */
function totalRow(
  cells: readonly string[],
  line: number,
  { footer, columns }: { readonly footer: TotalRow; readonly columns: Columns },
  into: Gathering,
): boolean {
  const first = headerName(cells.find((cell) => cleanCell(cell) !== "") ?? "");
  if (!footer.first.includes(first)) return false;
  for (const [field, code] of footer.checks)
    stateTotal(into, line, code, cells[columns.get(field)?.[0] ?? -1] ?? "");
  return true;
}

const totalWords = ["合计", "总计", "小计", "累计", "本页合计", "本页小计"];

/** a row of totals among the data: one of its first cells says so */
export function isTotalLine(cells: readonly string[]): boolean {
  for (let i = 0; i < 3 && i < cells.length; i += 1) {
    const text = cleanCell(cells[i] ?? "");
    if (
      text.length <= 8 &&
      totalWords.some((word) => text === word || text === `${word}:` || text === `${word}：`)
    )
      return true;
  }
  return false;
}

type CommentChecks = Extract<NonNullable<TableLayout["footer"]>, { kind: "comments" }>["checks"];

/** "#交易合计：3笔，商家实收共9.93元": the number before 笔, or behind the word */
function readComment(text: string, line: number, checks: CommentChecks, into: Gathering): void {
  for (const [start, word, code] of checks) {
    if (!text.startsWith(start)) continue;
    const rest = text.slice(start.length);
    const at = word === "" ? 0 : rest.indexOf(word);
    if (at < 0) continue;
    const number = /^[:： ]{0,3}(-?[\d,.]{1,20})/.exec(rest.slice(at + word.length))?.[1];
    if (number !== undefined) stateTotal(into, line, code, number);
  }
}

/** counts may be printed as 20.0 */
function stateTotal(
  into: Gathering,
  row: number,
  code: Parameters<typeof isCount>[0],
  printed: string,
): void {
  const money = readMoney(cleanCell(printed), "yuan");
  if (money === null) return;
  if (!isCount(code)) into.stated.push({ row, code, value: money.fen });
  else if (money.fen % 100 === 0) into.stated.push({ row, code, value: money.fen / 100 });
}
