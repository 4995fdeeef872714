import { headerName } from "./cells";
import type { TableLayout } from "./layout";
import type { Delimiter } from "./mapping-type";
import { delimiters } from "./mapping-type";

/** how far down a header is looked for */
export const headerLines = 60;

export type Recognised = {
  readonly layout: TableLayout;
  readonly delimiter: Delimiter;
  /** 1-based line of the header; 0: the layout has none */
  readonly headerLine: number;
  readonly names: readonly string[];
};

/** The layout whose header stands in the first lines, by its names; of several the one with the most names. Never by the file's name. */
export function recognise(text: string, layouts: readonly TableLayout[]): Recognised | null {
  const lines = firstLines(text, headerLines);
  let best: Recognised | null = null;
  let most = 0;
  for (const [index, line] of lines.entries()) {
    for (const delimiter of delimiters) {
      const names = namesOf(line, delimiter);
      if (names.length < 3) continue;
      for (const layout of layouts) {
        const spelt = withoutYuan(names, layout);
        const score = scoreOf(layout, spelt);
        if (score <= most) continue;
        most = score;
        best = { layout, delimiter, headerLine: index + 1, names: named(spelt, layout) };
      }
    }
  }
  return best ?? withoutHeader(lines, layouts);
}

/** the file is of a known layout, and the column of its days was left out */
export function lacksDay({ layout, names }: Recognised): boolean {
  return !(layout.columns.moment ?? []).some((name) => names.includes(name));
}

/** Year and month in the title above the header, for layouts whose days have no year: "… 对账单（… 2024年01月）". */
export function titleMonth(
  text: string,
  { layout, headerLine }: Recognised,
): { readonly year: number; readonly month: number } | null {
  const word = layout.yearInTitle;
  if (word === undefined) return null;
  for (const line of firstLines(text, headerLine - 1)) {
    const found = line.includes(word) ? /(20\d{2}) ?年 ?(\d{1,2}) ?月/.exec(line) : null;
    if (found !== null) return { year: Number(found[1]), month: Number(found[2]) };
  }
  return null;
}

export function firstLines(text: string, count: number): readonly string[] {
  const lines: string[] = [];
  let at = 0;
  while (lines.length < count && at < text.length) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    lines.push(text.slice(at, stop < at + 8000 ? stop : at + 8000));
    at = stop + 1;
  }
  return lines;
}

/** header cells as plain names; quotes around them are taken off */
export function namesOf(line: string, delimiter: Delimiter): readonly string[] {
  if (!line.includes(delimiter)) return [];
  return line.split(delimiter).map((cell) => headerName(cell.replaceAll('"', "")));
}

/** 0: it is not this layout */
function scoreOf(layout: TableLayout, names: readonly string[]): number {
  if (layout.must.length === 0) return 0;
  for (const name of layout.must) if (!names.some((printed) => sameName(printed, name))) return 0;
  for (const name of layout.mustNot ?? []) if (names.includes(name)) return 0;
  return layout.must.length;
}

/** equal, or equal up to characters that were lost before the file came here */
function sameName(printed: string, name: string): boolean {
  if (printed === name) return true;
  const lost = printed.indexOf("\ufffd");
  return 2 <= lost && printed.length <= name.length + 2 && name.startsWith(printed.slice(0, lost));
}

/** "手续费(元)" is 手续费 to a layout that is in yuan anyhow and knows the bare name only: workbooks print the unit, text files do not */
function withoutYuan(names: readonly string[], layout: TableLayout): readonly string[] {
  if (layout.unit !== "yuan" || !names.some((name) => name.endsWith(yuan))) return names;
  const known = new Set([...layout.must, ...Object.values(layout.columns).flat()]);
  return names.map((name) => {
    const bare = name.endsWith(yuan) ? name.slice(0, -yuan.length) : name;
    return !known.has(name) && known.has(bare) && !names.includes(bare) ? bare : name;
  });
}

const yuan = "(元)";

/** names with lost characters, under their layout's spelling */
function named(names: readonly string[], layout: TableLayout): readonly string[] {
  const known = [...layout.must, ...Object.values(layout.columns).flat()];
  return names.map((printed) =>
    printed.includes("\ufffd")
      ? (known.find((name) => sameName(printed, name)) ?? printed)
      : printed,
  );
}

function withoutHeader(
  lines: readonly string[],
  layouts: readonly TableLayout[],
): Recognised | null {
  for (const layout of layouts) {
    const plan = layout.headerless;
    const first = lines.find(
      (line) => line.trim() !== "" && !(layout.aside ?? []).some((start) => line.startsWith(start)),
    );
    if (
      plan === undefined ||
      first === undefined ||
      !plan.looks(first.split(plan.delimiter).map((cell) => cell.trim()))
    )
      continue;
    return { layout, delimiter: plan.delimiter, headerLine: 0, names: plan.names };
  }
  return null;
}
