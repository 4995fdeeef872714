import type { DocumentLine, DocumentText } from "../schemas/document";

/**
 * The text of a photographed message or bill with its sentences whole: a line that only ended because the screen did
 * goes on in the next. Rows of tables, which have gaps or end in a number, stay as they are.
 */
export function unwrapped({ pages }: DocumentText): string {
  return pages
    .map(({ lines }) => {
      let text = "";
      lines.forEach((line, index) => {
        const before = lines[index - 1];
        if (before !== undefined) text += goesOn(before, line) ? "" : "\n";
        text += line.text;
      });
      return text;
    })
    .join("\n");
}

function goesOn(line: DocumentLine, next: DocumentLine): boolean {
  if (!/[\p{Script=Han},，、:：（(]$/u.test(line.text) || /\s/u.test(line.text)) return false;
  // a new message, a new row, a new clause
  if (/^(?:【|\[|\d{4}[-/.年]|第.{1,3}条|[一二三四五六七八九十]+、)/u.test(next.text)) return false;
  const [left, top, width, height] = line.box;
  const [nextLeft, nextTop, nextWidth] = next.box;
  const near = nextTop - (top + height) < height;
  const sameBlock = nextLeft < left + 2 * height && left - 4 * height < nextLeft;
  // it was full: what follows is not longer
  const full = nextLeft + nextWidth < left + width + 2 * height;
  return near && sameBlock && full;
}
