import { concat } from "./zip-maker";

/** Old compound files (OLE) and the records of an Excel 97 workbook in them, made by hand. */

const sector = 512;
const free = 0xffffffff;
const end = 0xfffffffe;

export type Stream = { readonly name: string; readonly bytes: Uint8Array };

/** One table of sectors, one sector of directory (three streams at most), each stream of 4,096 bytes at least. */
export function compound(streams: readonly Stream[]): Uint8Array {
  const padded = streams.map(({ name, bytes }) => ({ name, bytes: wholeSectors(bytes) }));
  const table: number[] = [0xfffffffd, end];
  const starts = padded.map(({ bytes }) => {
    const start = table.length;
    const count = bytes.length / sector;
    for (let i = 1; i < count; i += 1) table.push(start + i);
    table.push(end);
    return start;
  });
  const fat = words([...table, ...Array<number>(sector / 4 - table.length).fill(free)]);
  const entries = padded.map(({ name, bytes }, at) =>
    directoryEntry(name, 2, starts[at] ?? 0, bytes.length),
  );
  const directory = wholeSectors(concat([directoryEntry("Root Entry", 5, end, 0), ...entries]), 1);
  return concat([header(), fat, directory, ...padded.map(({ bytes }) => bytes)]);
}

/** cells of one sheet: texts and numbers */
export function biff8(
  rows: readonly (readonly (string | number)[])[],
  { version = 0x600, locked = false } = {},
): Uint8Array {
  const globals = [
    record(0x809, [version, 0x0005, 0, 0, 0, 0, 0, 0]),
    ...(locked ? [record(0x2f, [0, 0, 0])] : []),
  ];
  const name = "流水";
  const bound = 4 + 8 + name.length * 2;
  const from = globals.reduce((sum, one) => sum + one.length, 0) + bound + 4;
  const sheet = concat([
    u16(0x85),
    u16(bound - 4),
    words([from]),
    new Uint8Array([0, 0, name.length, 1]),
    utf16(name),
  ]);
  const cells = rows.flatMap((row, at) =>
    row.map((cell, column) =>
      typeof cell === "string" ? label(at, column, cell) : number(at, column, cell),
    ),
  );
  const body = [record(0x809, [version, 0x0010, 0, 0, 0, 0, 0, 0]), ...cells, record(0x0a, [])];
  return concat([...globals, sheet, record(0x0a, []), ...body]);
}

export function oldWorkbook(
  rows: readonly (readonly (string | number)[])[],
  options: Parameters<typeof biff8>[1] = {},
): Uint8Array {
  return compound([{ name: "Workbook", bytes: biff8(rows, options) }]);
}

function label(row: number, column: number, text: string): Uint8Array {
  const data = concat([
    u16(row),
    u16(column),
    u16(0),
    u16(text.length),
    new Uint8Array([1]),
    utf16(text),
  ]);
  return concat([u16(0x204), u16(data.length), data]);
}

function number(row: number, column: number, value: number): Uint8Array {
  const data = concat([
    u16(row),
    u16(column),
    u16(0),
    new Uint8Array(new Float64Array([value]).buffer),
  ]);
  return concat([u16(0x203), u16(data.length), data]);
}

function record(id: number, data: readonly number[]): Uint8Array {
  return concat([u16(id), u16(data.length * 2), ...data.map(u16)]);
}

function header(): Uint8Array {
  const bytes = new Uint8Array(sector);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(concat([u16(0x3e), u16(3), u16(0xfffe), u16(9), u16(6)]), 24);
  bytes.set(words([1, 1, 0, 4096, end, 0, end, 0, 0]), 44);
  bytes.set(words(Array<number>(108).fill(free)), 80);
  return bytes;
}

function directoryEntry(name: string, kind: number, start: number, size: number): Uint8Array {
  const bytes = new Uint8Array(128);
  bytes.set(utf16(name));
  bytes.set(u16(name.length * 2 + 2), 64);
  bytes.set([kind, 1], 66);
  bytes.set(words([kind === 2 ? free : free, free, kind === 5 ? 1 : free]), 68);
  bytes.set(words([start, size]), 116);
  return bytes;
}

function wholeSectors(bytes: Uint8Array, least = 8): Uint8Array {
  const count = Math.max(least, Math.ceil(bytes.length / sector));
  const whole = new Uint8Array(count * sector);
  whole.set(bytes);
  return whole;
}

function utf16(text: string): Uint8Array {
  return concat([...Array(text.length).keys()].map((at) => u16(text.charCodeAt(at))));
}

function u16(value: number): Uint8Array {
  return new Uint8Array([value & 0xff, value >>> 8]);
}

function words(values: readonly number[]): Uint8Array {
  return new Uint8Array(new Uint32Array(values).buffer);
}
