import { addDays, addMonths, daysBetween, laterOf, type PlainDate } from "../date";
import type { AdviceThresholds } from "../recommendation";
import type { AuditRequest, Card } from "../request";

/** How a terminal was used in the last twelve months on record. */
export type Use = {
  /** unknown: no records of sales, or too old or too few to tell */
  readonly kind: "used" | "idle" | "unknown";
  /** the cards it took; empty unless used */
  readonly cards: ReadonlySet<Card>;
  /** the sales of each kind of card, each above zero */
  readonly sales: Readonly<Record<Card, readonly number[]>>;
  readonly count: number;
  /** refunds to customers taken off */
  readonly volume: number;
  /** the days on which the above stands, at most a year */
  readonly days: number;
};

type Tally = {
  sales: Record<Card, number[]>;
  cards: Set<Card>;
  count: number;
  volume: number;
  lastOn: PlainDate | null;
};

/** One pass over the transactions. What is not asked for is empty: a terminal without transactions. */
export function readUse(
  request: AuditRequest,
  rules: AdviceThresholds,
): (terminalId: string) => Use {
  const { window, auditedOn } = request;
  const from = laterOf(window.from, addDays(addMonths(window.to, -12), 1));
  const days = daysBetween(from, window.to) + 1;
  const tallies = new Map<string, Tally>();
  for (const { terminalId, on, amountFen, card } of request.transactions) {
    if (on < from || window.to < on) continue;
    const tally = tallyOf(tallies, terminalId);
    if (0 < amountFen) addSales(tally, card, on, [amountFen]);
    else tally.volume += amountFen;
  }
  for (const { terminalId, on, card, salesFen, refundsFen } of request.dayTotals ?? []) {
    if (on < from || window.to < on) continue;
    const tally = tallyOf(tallies, terminalId);
    tally.volume += refundsFen;
    addSales(tally, card, on, salesFen);
  }
  const isFresh = daysBetween(window.to, auditedOn) <= rules.freshDays;
  const canTellIdle = 0 < tallies.size && isFresh && rules.idleDays <= days;
  const idleFrom = addDays(window.to, 1 - rules.idleDays);
  return (terminalId) => {
    const { lastOn, ...tally } = tallies.get(terminalId) ?? empty();
    if (canTellIdle && (lastOn === null || lastOn < idleFrom))
      return { ...tally, kind: "idle", days };
    return { ...tally, kind: lastOn === null ? "unknown" : "used", days };
  };
}

function tallyOf(tallies: Map<string, Tally>, terminalId: string): Tally {
  let tally = tallies.get(terminalId);
  if (!tally) tallies.set(terminalId, (tally = empty()));
  return tally;
}

function addSales(tally: Tally, card: Card, on: PlainDate, amounts: readonly number[]): void {
  if (amounts.length === 0) return;
  const sales = tally.sales[card];
  for (const amount of amounts) {
    sales.push(amount);
    tally.volume += amount;
  }
  tally.cards.add(card);
  tally.count += amounts.length;
  if (tally.lastOn === null || tally.lastOn < on) tally.lastOn = on;
}

function empty(): Tally {
  return {
    sales: { debit: [], credit: [], qr: [], other: [] },
    cards: new Set(),
    count: 0,
    volume: 0,
    lastOn: null,
  };
}
