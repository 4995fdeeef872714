import "server-only";
import {
  type Entry,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from "@zip.js/zip.js";
import { type Budget, countEntry, hold, spend } from "./budget";
import { Stop, stopOf } from "./stop";

/** one member of an archive, not yet unpacked */
export type ZipMember = {
  /** as printed in the archive, UTF-8 or GB18030; not to be used as a path */
  readonly path: string;
  readonly declared: number;
  readonly encrypted: boolean;
  /** Unpacks, handing on each piece. @throws Stop */
  readonly unpack: (take: (piece: Uint8Array) => void) => Promise<void>;
};

/** in this thread, as the caller says where that is */
const here = { useWebWorkers: false } as const;

/**
 * The members of a ZIP archive, folders left out. Their number and the sum of the sizes that they declare are held
 * against the budget before anything is unpacked; what really comes out is counted again.
 * @throws Stop
 */
export async function zipMembers(
  bytes: Uint8Array,
  budget: Budget,
  password: string | undefined,
): Promise<readonly ZipMember[]> {
  const found: ZipMember[] = [];
  const spans: Span[] = [];
  let declared = budget.spent;
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), {
      ...here,
      decodeText: plainName,
      // names are shown, never used as paths
      filenameValidation: "tolerant",
    });
    for await (const entry of reader.getEntriesGenerator()) {
      countEntry(budget);
      declared += entry.uncompressedSize;
      hold(budget, declared);
      spans.push(spanOf(entry));
      if (!isFile(entry)) continue;
      found.push(memberOf(entry, budget, password));
    }
  } catch (error) {
    throw stopOf(error, "archiveDamaged");
  }
  if (overlap(spans)) throw new Stop("archiveDamaged");
  return found;
}

/** All of one member. @throws Stop */
export async function unpacked(member: ZipMember): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await member.unpack((piece) => pieces.push(piece));
  return joined(pieces);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory && !entry.filename.endsWith("/");
}

function memberOf(entry: FileEntry, budget: Budget, password: string | undefined): ZipMember {
  const { filename, encrypted, uncompressedSize } = entry;
  const unpack = async (take: (piece: Uint8Array) => void): Promise<void> => {
    if (encrypted && (password === undefined || password === "")) throw new Stop("passwordNeeded");
    let stop: Stop | null = null;
    const sink = new WritableStream<Uint8Array>({
      write(piece) {
        try {
          spend(budget, piece.length);
          take(piece);
        } catch (error) {
          // the library hands on an error of its own: ours is kept beside
          stop = stopOf(error, "archiveDamaged");
          throw error;
        }
      },
    });
    try {
      await entry.getData(sink, {
        ...here,
        ...(encrypted && password !== undefined ? { password } : {}),
      });
    } catch (error) {
      throw stop ?? failure(error, encrypted);
    }
  };
  return { path: filename, declared: uncompressedSize, encrypted, unpack };
}

/** a wrong password can pass the short test in front, and then gives rubbish */
function failure(error: unknown, encrypted: boolean): Stop {
  if (error instanceof Stop) return error;
  const message = error instanceof Error ? error.message : "";
  if (message === ERR_ENCRYPTED) return new Stop("passwordNeeded");
  if (message === ERR_INVALID_PASSWORD || encrypted) return new Stop("passwordWrong");
  return new Stop("archiveDamaged");
}

type Span = { readonly from: number; readonly to: number };

function spanOf(entry: Entry): Span {
  return { from: entry.offset, to: entry.offset + 30 + entry.compressedSize };
}

/** members that share their bytes are never made by an honest program */
function overlap(spans: readonly Span[]): boolean {
  const inOrder = [...spans].sort((a, b) => a.from - b.from);
  return inOrder.some((span, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && next.from < span.to;
  });
}

/** Names without the mark of UTF-8: UTF-8 where they are, else GB18030, as Chinese systems write them. */
function plainName(value: Uint8Array, encoding: string): string {
  if (encoding === "utf-8") return new TextDecoder("utf-8").decode(value);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(value);
  } catch {
    return new TextDecoder("gb18030").decode(value);
  }
}
