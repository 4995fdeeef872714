import type { DocumentText } from "../schemas/document";

/** where in the text, in UTF-16 units, the end not included */
export type Span = { readonly from: number; readonly to: number };
/** a part of a page, in parts of its width and height */
export type Mark = {
  /** which of the spans, counted from 0 */
  readonly span: number;
  /** counted from 0 */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Where the spans of a document's text stand on its pages: one mark for each line that a span touches. */
export function marksOf({ pages }: DocumentText, spans: readonly Span[]): readonly Mark[] {
  const marks: Mark[] = [];
  let begin = 0;
  pages.forEach(({ width, height, lines }, page) => {
    for (const { text, box } of lines) {
      const end = begin + text.length;
      spans.forEach(({ from, to }, span) => {
        if (to <= begin || end <= from) return;
        const whole = Math.max(1, breadth(text));
        const before = breadth(text.slice(0, Math.max(0, from - begin)));
        const inside = breadth(text.slice(Math.max(0, from - begin), to - begin));
        const [x, y, wide, high] = box;
        marks.push({
          span,
          page,
          left: (x + (wide * before) / whole) / width,
          top: y / height,
          width: (wide * inside) / whole / width,
          height: high / height,
        });
      });
      // the line feed between lines
      begin = end + 1;
    }
  });
  return marks;
}

/** how wide a text is printed, in halves of a Chinese character */
function breadth(text: string): number {
  let halves = 0;
  for (const sign of text) halves += sign < "\u2000" ? 1 : 2;
  return halves;
}
