import { longerInts, mixed } from "./pair-table";

/** Sales as they come in, a column for each meaning: some sixty bytes a row, and no object. */
export type SaleStore = {
  length: number;
  day: Int32Array;
  time: Int32Array;
  amount: Float64Array;
  fee: Float64Array;
  extra: Float64Array;
  settled: Float64Array;
  terminal: Int32Array;
  row: Int32Array;
  refA: Int32Array;
  refB: Int32Array;
  card: Uint8Array;
  /** bit 1: a refund · bit 2: a row that equals another is the same row */
  kind: Uint8Array;
  slots: Int32Array;
};

export const isRefund = 1;
export const isKeyed = 2;

/** `rows`: how many are likely to come */
export function saleStore(rows = 0): SaleStore {
  const size = sizeFor(rows);
  const ints = () => new Int32Array(size);
  const floats = () => new Float64Array(size);
  return {
    length: 0,
    day: ints(),
    time: ints(),
    amount: floats(),
    fee: floats(),
    extra: floats(),
    settled: floats(),
    terminal: ints(),
    row: ints(),
    refA: ints(),
    refB: ints(),
    card: new Uint8Array(size),
    kind: new Uint8Array(size),
    slots: new Int32Array(size * 2),
  };
}

/** a power of two, and not more than a guess is worth */
function sizeFor(rows: number): number {
  let size = 1024;
  while (size <= rows && size < mostGuessed) size *= 2;
  return size;
}

const mostGuessed = 2_097_152;

/**
 * Takes the row that was written at `length` of every column, unless it is keyed and there is one like it: then gives
 * the place of that one. -1: taken.
 */
export function takeSale(store: SaleStore): number {
  const at = store.length;
  if (((store.kind[at] as number) & isKeyed) !== 0) {
    const slot = slotOf(store, at);
    const known = (store.slots[slot] as number) - 1;
    if (0 <= known) return known;
    store.slots[slot] = at + 1;
  }
  store.length = at + 1;
  if (store.length === store.day.length) grow(store);
  return -1;
}

/** id + time + amount + kind: where such a row stands, or the free slot where it belongs */
function slotOf(store: SaleStore, at: number): number {
  const { slots, refA, refB, day, time, amount, kind } = store;
  const mask = slots.length - 1;
  const [a, b] = [refA[at] as number, refB[at] as number];
  let slot = mixed(a ^ (time[at] as number), b ^ (amount[at] as number)) & mask;
  for (;;) {
    const one = (slots[slot] as number) - 1;
    if (one < 0) return slot;
    if (
      refA[one] === a &&
      refB[one] === b &&
      amount[one] === amount[at] &&
      day[one] === day[at] &&
      time[one] === time[at] &&
      kind[one] === kind[at]
    )
      return slot;
    slot = (slot + 1) & mask;
  }
}

function grow(store: SaleStore): void {
  for (const name of ["day", "time", "terminal", "row", "refA", "refB"] as const)
    store[name] = longerInts(store[name]);
  for (const name of ["amount", "fee", "extra", "settled"] as const) {
    const longer = new Float64Array(store[name].length * 2);
    longer.set(store[name]);
    store[name] = longer;
  }
  for (const name of ["card", "kind"] as const) {
    const longer = new Uint8Array(store[name].length * 2);
    longer.set(store[name]);
    store[name] = longer;
  }
  store.slots = new Int32Array(store.slots.length * 2);
  for (let at = 0; at < store.length; at += 1)
    if (((store.kind[at] as number) & isKeyed) !== 0) store.slots[slotOf(store, at)] = at + 1;
}
