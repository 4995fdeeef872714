/** Numbers by 64-bit keys in two halves: a map for millions of keys that holds no text. */
export type PairTable = {
  slots: Int32Array;
  a: Int32Array;
  b: Int32Array;
  value: Int32Array;
  size: number;
};

export function pairTable(): PairTable {
  return {
    slots: new Int32Array(64),
    a: new Int32Array(32),
    b: new Int32Array(32),
    value: new Int32Array(32),
    size: 0,
  };
}

/** -1: there is none */
export function pairValue(table: PairTable, a: number, b: number): number {
  const at = (table.slots[slotOf(table, a, b)] as number) - 1;
  return at < 0 ? -1 : (table.value[at] as number);
}

/** Puts a value where the key has none yet. */
export function putPair(table: PairTable, a: number, b: number, value: number): void {
  const slot = slotOf(table, a, b);
  if (table.slots[slot] !== 0) return;
  const at = table.size;
  table.a[at] = a;
  table.b[at] = b;
  table.value[at] = value;
  table.slots[slot] = at + 1;
  table.size = at + 1;
  if (table.a.length <= table.size) grow(table);
}

/** where the key stands, or the free slot where it belongs */
function slotOf({ slots, a: as, b: bs }: PairTable, a: number, b: number): number {
  const mask = slots.length - 1;
  let slot = mixed(a, b) & mask;
  for (;;) {
    const at = (slots[slot] as number) - 1;
    if (at < 0 || (as[at] === a && bs[at] === b)) return slot;
    slot = (slot + 1) & mask;
  }
}

function grow(table: PairTable): void {
  table.a = longerInts(table.a);
  table.b = longerInts(table.b);
  table.value = longerInts(table.value);
  table.slots = new Int32Array(table.slots.length * 2);
  for (let at = 0; at < table.size; at += 1) {
    const slot = slotOf(table, table.a[at] as number, table.b[at] as number);
    table.slots[slot] = at + 1;
  }
}

export function longerInts(ints: Int32Array): Int32Array {
  const longer = new Int32Array(ints.length * 2);
  longer.set(ints);
  return longer;
}

/** spreads keys that differ in few bits */
export function mixed(a: number, b: number): number {
  let mix = Math.imul(a ^ (b >>> 15) ^ (b << 7), 0x2c1b3c6d);
  mix ^= mix >>> 12;
  mix = Math.imul(mix, 0x297a2d39);
  return mix ^ (mix >>> 15);
}

export const seedA = 0x811c9dc5 | 0;
export const seedB = 0x3c6ef372;

/** one more byte into each half of a key */
export function mixA(a: number, byte: number): number {
  return Math.imul(a ^ byte, 0x01000193);
}

export function mixB(b: number, byte: number): number {
  const next = Math.imul(b ^ byte, 0x5bd1e995);
  return next ^ (next >>> 13);
}

/** The key of a text; of plain ASCII the same as that of its bytes. */
export function keyOfText(text: string): readonly [number, number] {
  let [a, b] = [seedA, seedB];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = mixA(a, code);
    b = mixB(b, code);
  }
  return [a, b];
}
