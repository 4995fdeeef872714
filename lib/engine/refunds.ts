import type { Bill, Entry, Refund } from "./entry";
import { least, minus } from "./money";
import { byOnThenId } from "./order";
import { takeLine } from "./working";

/** Open remainders by category and terminal, oldest first, so that the newest lies on top. */
type Shelf = Map<string, Entry[]>;

/**
 * Sets refunds against charges (engine.md section 7): disputed remainders first, then unresolved ones, of the same
 * category and terminal, not later than the refund, newest first. What is left over of a refund is goodwill.
 */
export function offsetRefunds({ entries, refunds }: Bill): void {
  const [disputed, unresolved]: [Shelf, Shelf] = [new Map(), new Map()];
  let next = 0;
  for (const refund of refunds) {
    for (let entry = entries[next]; entry && entry.on <= refund.on; entry = entries[next]) {
      if (entry.rule) shelve(entry, entry.rule.unresolved ? unresolved : disputed);
      next += 1;
    }
    offset(refund, disputed);
    offset(refund, unresolved);
  }
}

/** a charge of an unknown terminal shares its candidate with no refund */
function shelve(entry: Entry, shelf: Shelf): void {
  if (entry.candidates.length === 0) return;
  const { category, terminalId } = entry.charge;
  put(shelf, everyTerminal(category), entry);
  put(shelf, terminalId === null ? noTerminal(category) : ofTerminal(category, terminalId), entry);
}

/** a refund that names a terminal meets charges of that terminal and those that name none; one that names none meets all */
function offset(refund: Refund, shelf: Shelf): void {
  const { category, terminalId } = refund.charge;
  if (refund.candidates.length === 0) return;
  const [own, open] =
    terminalId === null
      ? [shelf.get(everyTerminal(category)), undefined]
      : [shelf.get(ofTerminal(category, terminalId)), shelf.get(noTerminal(category))];
  while (0 < refund.goodwillFen) {
    const newest = newerOf(top(own), top(open));
    if (!newest) return;
    const fen = least(refund.goodwillFen, newest.openFen);
    takeLine(newest.sheet, "refunded", fen, { params: { refundId: refund.id, on: refund.on } });
    newest.openFen = minus(newest.openFen, fen);
    refund.goodwillFen = minus(refund.goodwillFen, fen);
  }
}

/** what lies on top and is still open; what is settled is cleared away, once for each pile it lies on */
function top(pile: Entry[] | undefined): Entry | undefined {
  while (pile?.at(-1)?.openFen === 0) pile.pop();
  return pile?.at(-1);
}

function newerOf(a: Entry | undefined, b: Entry | undefined): Entry | undefined {
  if (!a || !b) return a ?? b;
  return byOnThenId(a, b) < 0 ? b : a;
}

function put(shelf: Shelf, key: string, entry: Entry): void {
  const pile = shelf.get(key);
  if (pile) pile.push(entry);
  else shelf.set(key, [entry]);
}

function everyTerminal(category: string): string {
  return `every ${category}`;
}

function noTerminal(category: string): string {
  return `none ${category}`;
}

function ofTerminal(category: string, terminalId: string): string {
  return `one ${category} ${terminalId}`;
}
