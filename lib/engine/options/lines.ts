import type { PlainDate } from "../date";
import { type Fen, fen, plus, times } from "../money";
import { compareText } from "../order";
import type { CostLine } from "../recommendation";
import type { Category } from "../request";
import type { Due } from "./dues";
import type { Habit } from "./ledger";

/** more dates than this of one fee are told as one sum */
const datesShown = 24;

/** A line of the merchant's own figures, unless said otherwise. */
export function line(
  code: string,
  amount: Fen,
  on: PlainDate | null,
  terminalId: string | null,
  more: Partial<CostLine> = nothing,
): CostLine {
  return {
    code,
    fen: amount,
    on,
    terminalId,
    calc: more.calc ?? null,
    params: more.params ?? noParams,
    citations: more.citations ?? noCitations,
    grade: more.grade ?? null,
    source: more.source ?? null,
  };
}

const nothing: Partial<CostLine> = {};
const noParams: CostLine["params"] = {};
const noCitations: CostLine["citations"] = [];

/** Each fee on its day; a fee that falls due very often as one sum. */
export function dueLines(dues: readonly Due[], terminalId: string | null): CostLine[] {
  const byFee = new Map<string, [Due, ...Due[]]>();
  for (const due of dues) {
    if (due.netFen === 0) continue;
    const same = byFee.get(due.feeId);
    if (same) same.push(due);
    else byFee.set(due.feeId, [due]);
  }
  return [...byFee.values()].flatMap((same) =>
    same.length <= datesShown
      ? same.map((due) => dueLine(due, terminalId))
      : [manyDues(same, terminalId)],
  );
}

function dueLine({ category, on, netFen, clause }: Due, terminalId: string | null): CostLine {
  return line("fee-due", netFen, on, terminalId, { params: { category }, citations: [clause] });
}

function manyDues(dues: readonly [Due, ...Due[]], terminalId: string | null): CostLine {
  const [first] = dues;
  const amount = plus(...dues.map(({ netFen }) => netFen));
  const isSame = dues.every(({ netFen }) => netFen === first.netFen);
  return line("fees-due", amount, null, terminalId, {
    params: { category: first.category, count: dues.length },
    citations: [first.clause],
    calc: isSame ? { kind: "times", amountFen: first.netFen, count: dues.length } : null,
  });
}

const habitCodes = {
  overcharge: "habit-overcharge",
  unresolved: "habit-unresolved",
  rate: "habit-rate",
  usage: "habit-usage",
} as const;

export function habitLines(habits: readonly Habit[], terminalId: string | null): CostLine[] {
  return habits
    .filter((habit) => 0 < habit.fen)
    .map(({ kind, category, seenFen, fen: amount, calc }) => {
      const params: Record<string, string | number> = { seenFen };
      if (category !== null) params["category"] = category satisfies Category;
      return line(habitCodes[kind], amount, null, terminalId, { params, calc });
    });
}

/** after every day */
const undated = "~";

/** dated ones first, by day; then by code and amount, so that the order of the request shows nowhere */
export function inOrder(lines: readonly CostLine[]): CostLine[] {
  return lines.toSorted(
    (a, b) =>
      compareText(a.on ?? undated, b.on ?? undated) ||
      compareText(a.code, b.code) ||
      a.fen - b.fen ||
      compareText(a.terminalId ?? "", b.terminalId ?? ""),
  );
}

export function totalOf(lines: readonly CostLine[]): Fen {
  let sum = 0;
  for (const one of lines) sum += one.fen;
  return fen(sum);
}

export function totalOfDues(dues: readonly Due[]): Fen {
  let sum = 0;
  for (const due of dues) sum += due.netFen;
  return fen(sum);
}

export function totalOfHabits(habits: readonly Habit[]): Fen {
  let sum = 0;
  for (const habit of habits) sum += habit.fen;
  return fen(sum);
}

/** the same amount several times */
export function repeated(amount: Fen, count: number): Pick<CostLine, "fen" | "calc"> {
  return { fen: times(amount, count), calc: { kind: "times", amountFen: amount, count } };
}
