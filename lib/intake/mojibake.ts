/**
 * A text that was UTF-8, was read as GBK by some program and saved so ("浜ゆ槗鏃堕棿" is 交易时间): back to what it was.
 * Characters that were lost on the way stay lost (U+FFFD). null: the text is no such text.
 */
export function repairMojibake(text: string): string | null {
  if (!looksBroken(text)) return null;
  const codes = gbkCodes();
  const bytes = new Uint8Array(text.length * 2);
  let size = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const code = unit < 0x80 ? unit : (codes.get(text.charAt(i)) ?? lost);
    if (0xff < code) {
      bytes[size] = code >> 8;
      size += 1;
    }
    bytes[size] = code & 0xff;
    size += 1;
  }
  const repaired = new TextDecoder("utf-8").decode(bytes.subarray(0, size));
  return cjk(repaired) * 4 < cjk(text) ? null : repaired;
}

/** a byte that is never part of UTF-8 */
const lost = 0xff;

/** signs that abound where UTF-8 Chinese was read as GBK, and are rare in Chinese */
const telling = "浜鏄鐨鏃鍙璐鍟鎴閲嶇粨绠鏀浠樻槗棿鎵嬬画鏄庣粏";

function looksBroken(text: string): boolean {
  const head = text.slice(0, 6000);
  let hits = 0;
  for (const sign of head) if (telling.includes(sign)) hits += 1;
  return 6 <= hits && cjk(head) <= hits * 8;
}

function cjk(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (0x4e00 <= code && code <= 0x9fff) count += 1;
  }
  return count;
}

/** every two-byte sign of GBK, by what it decodes to */
function gbkCodes(): ReadonlyMap<string, number> {
  const codes = new Map<string, number>([["€", 0x80]]);
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const sign = decoder.decode(new Uint8Array([lead, trail]));
      if (sign.length === 1 && !codes.has(sign)) codes.set(sign, lead * 256 + trail);
    }
  }
  return codes;
}
