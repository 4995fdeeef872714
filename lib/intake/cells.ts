const plainAscii = /^[\x20-\x7e]*$/;

/** NFKC, with the fast way out for plain ASCII */
export function normal(text: string): string {
  return plainAscii.test(text) ? text : text.normalize("NFKC");
}

/** The cell as it was meant: without BOM, blanks of any width, tabs, guard characters (` ') and the ="…" of spreadsheets. */
export function cleanCell(raw: string): string {
  let from = 0;
  let to = raw.length;
  while (from < to && isPadding(raw.charCodeAt(from), true)) from += 1;
  while (from < to && isPadding(raw.charCodeAt(to - 1), false)) to -= 1;
  if (
    raw.charCodeAt(from) === 0x3d &&
    raw.charCodeAt(from + 1) === 0x22 &&
    raw.charCodeAt(to - 1) === 0x22 &&
    from + 3 <= to
  ) {
    return cleanCell(raw.slice(from + 2, to - 1));
  }
  return raw.slice(from, to);
}

/** A header name to compare by: NFKC, all blanks out, lost characters before the first letter out. */
export function headerName(raw: string): string {
  const name = normal(cleanCell(raw)).replace(/\s/g, "");
  return name.replace(/^[?\ufffd\ufeff#]+/, "");
}

/** true where the cell says "nothing": blank, a slash, dashes */
export function isBlank(cell: string): boolean {
  return cell === "" || cell === "/" || cell === "-" || cell === "--";
}

/** an identifier that a spreadsheet has turned into a number in E-notation, and so lost */
export function isDamaged(reference: string): boolean {
  return /^\d(?:\.\d{1,20})?E\+\d{1,3}$/i.test(reference);
}

function isPadding(code: number, atStart: boolean): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff) return true;
  if ((0x2000 <= code && code <= 0x200f) || code === 0x202f || code === 0x205f || code === 0x2060)
    return true;
  return atStart && (code === 0x60 || code === 0x27);
}
