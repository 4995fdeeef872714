import type { PlainDate } from "../date";
import type { CostLine } from "../recommendation";

/**
 * The first end of a month from which the one has cost no more than the other, to the end of the time ahead.
 * Lines without a day are spread evenly. null: never.
 */
export function breakEven(
  lines: readonly CostLine[],
  keepLines: readonly CostLine[],
  months: readonly PlainDate[],
): PlainDate | null {
  const spent = costByMonth(lines, months);
  const kept = costByMonth(keepLines, months);
  let first: PlainDate | null = null;
  for (let i = months.length - 1; 0 <= i; i -= 1) {
    if ((kept[i] ?? 0) < (spent[i] ?? 0)) return first;
    first = months[i] ?? null;
  }
  return first;
}

/** what has been spent by the end of each month, in parts of a fen: as many as there are months, so that nothing is rounded */
function costByMonth(lines: readonly CostLine[], months: readonly PlainDate[]): readonly number[] {
  const parts = months.length;
  const dated = Array.from(months, () => 0);
  let spread = 0;
  for (const { on, fen } of lines) {
    if (on === null) {
      spread += fen;
      continue;
    }
    const month = months.findIndex((end) => on <= end);
    const index = month === -1 ? parts - 1 : month;
    dated[index] = (dated[index] ?? 0) + fen;
  }
  let sum = 0;
  return dated.map((amount, i) => {
    sum += amount;
    return sum * parts + spread * (i + 1);
  });
}
