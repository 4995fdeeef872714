import { crc32, deflateRawSync } from "node:zlib";

/** One member of an archive made by hand; what is not said is as an honest program writes it. */
export type Member = {
  /** GB18030 or any other bytes where the name is not text */
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** already deflated: the content is not looked at */
  readonly deflated?: { readonly bytes: Uint8Array; readonly crc: number; readonly size: number };
  readonly stored?: boolean;
  /** a size that is not true, in both headers */
  readonly declared?: number;
  /** general purpose flags; bit 11 says that the name is UTF-8 */
  readonly flags?: number;
  /** where the directory says that the member begins, instead of the truth */
  readonly offset?: number;
};

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** A ZIP archive, byte by byte, so that it can lie. */
export function zip(members: readonly Member[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const member of members) {
    const name = bytesOf(member.name);
    const packed = packedOf(member);
    const head = header(member, name, packed);
    const local = concat([u32(0x04034b50), head, u16(name.length), u16(0), name, packed.bytes]);
    parts.push(local);
    directory.push(
      concat([
        u32(0x02014b50),
        u16(20),
        head,
        u16(name.length),
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(member.offset ?? at),
        name,
      ]),
    );
    at += local.length;
  }
  const central = concat(directory);
  const count = Math.min(members.length, 0xffff);
  const end = [u32(0x06054b50), u16(0), u16(0), u16(count), u16(count)];
  return concat([...parts, central, ...end, u32(central.length), u32(at), u16(0)]);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** deflated zeros, blanks or whatever the byte is, without ever holding them */
export function deflatedRun(byte: number, size: number): NonNullable<Member["deflated"]> {
  const content = new Uint8Array(size).fill(byte);
  return { bytes: new Uint8Array(deflateRawSync(content)), crc: crc32(content), size };
}

type Packed = {
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly method: number;
};

function packedOf({ content = "", deflated, stored = false }: Member): Packed {
  if (deflated !== undefined) return { ...deflated, method: 8 };
  const bytes = bytesOf(content);
  const crc = crc32(bytes);
  if (stored) return { bytes, crc, size: bytes.length, method: 0 };
  return { bytes: new Uint8Array(deflateRawSync(bytes)), crc, size: bytes.length, method: 8 };
}

/** what local and central header have in common, from the version on */
function header(member: Member, name: Uint8Array, packed: Packed): Uint8Array {
  const utf8 = typeof member.name === "string" && name.some((byte) => 0x7f < byte) ? 0x800 : 0;
  return concat([
    u16(20),
    u16(member.flags ?? utf8),
    u16(packed.method),
    u16(0),
    u16(0x21),
    u32(packed.crc),
    u32(packed.bytes.length),
    u32(member.declared ?? packed.size),
  ]);
}

function u16(value: number): Uint8Array {
  return new Uint8Array([value & 0xff, (value >>> 8) & 0xff]);
}

function u32(value: number): Uint8Array {
  return concat([u16(value & 0xffff), u16(value >>> 16)]);
}
