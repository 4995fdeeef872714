import "server-only";

/** what an old compound file (OLE) holds, by the names in its directory */
export type Compound = {
  readonly names: readonly string[];
  /** the first bytes of a stream; null: no such stream */
  readonly head: (name: string) => Uint8Array | null;
};

type Entry = { readonly name: string; readonly start: number; readonly size: number };

const endOfChain = 0xfffffffa;
const entryBytes = 128;
/** sectors that are followed at most: a chain may go in circles */
const mostSectors = 4_096;

/** The directory of a compound file. null: damaged, or none. Never throws. */
export function readCompound(bytes: Uint8Array): Compound | null {
  if (bytes.length < 1_536) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 2 ** shift;
  const chain = (start: number, most: number) => chainOf(view, start, size, most);
  const directory = chain(view.getUint32(48, true), mostSectors);
  const entries: Entry[] = [];
  for (const at of directory)
    for (let from = at; from + entryBytes <= at + size; from += entryBytes) {
      const entry = entryAt(view, from);
      if (entry !== null) entries.push(entry);
    }
  if (entries.length === 0) return null;
  return {
    names: entries.map(({ name }) => name),
    head: (name) => {
      const entry = entries.find((one) => one.name === name);
      const [first] = entry === undefined || entry.size < 4_096 ? [] : chain(entry.start, 1);
      return first === undefined ? null : bytes.subarray(first, first + size);
    },
  };
}

/** where the sectors of a chain begin in the file */
function chainOf(view: DataView, start: number, size: number, most: number): readonly number[] {
  const places: number[] = [];
  let sector = start;
  while (sector < endOfChain && places.length < most) {
    const at = (sector + 1) * size;
    if (view.byteLength < at + size) break;
    places.push(at);
    sector = nextSector(view, sector, size);
  }
  return places;
}

/** through the first 109 tables, which the header lists: more are needed only beyond 6 MB, and then not for the directory's start */
function nextSector(view: DataView, sector: number, size: number): number {
  const perTable = size / 4;
  const table = Math.floor(sector / perTable);
  if (108 < table) return endOfChain;
  const at = (view.getUint32(76 + table * 4, true) + 1) * size + (sector % perTable) * 4;
  return view.byteLength < at + 4 ? endOfChain : view.getUint32(at, true);
}

function entryAt(view: DataView, at: number): Entry | null {
  if (view.byteLength < at + entryBytes) return null;
  const length = view.getUint16(at + 64, true);
  if (length < 4 || 64 < length || view.getUint8(at + 66) === 0) return null;
  let name = "";
  for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
  return { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
}
