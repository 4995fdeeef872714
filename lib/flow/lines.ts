import type { PlainDate } from "../engine/date";
import { classify } from "../intake/classify";
import { readText } from "../intake/read-text";
import type { CheckDraft, Line, Pasted } from "../schemas/check-draft";

/** A typed line with a name, and with the parts of the data fee that its name speaks of. */
export function asLine(line: Line, categoryName: string): Line {
  const label = line.label === "" ? categoryName : line.label;
  const found = line.category === "data" && line.label !== "" ? classify(line.label) : null;
  return { ...line, label, components: found?.category === "data" ? found.components : [] };
}

/** What a pasted text gives, held against the lines that are noted already: each occurrence counts once. */
export function readPasted(text: string, noted: readonly Line[], today: PlainDate): Pasted {
  const reading = readText(text, { today });
  const known = new Map<string, number>();
  for (const line of noted) known.set(sameLine(line), (known.get(sameLine(line)) ?? 0) + 1);
  const duplicates: number[] = [];
  const lines = reading.charges.map((charge, index): Line => {
    const { on, amountFen, label, category, components } = charge;
    const line: Line = {
      on,
      amountFen,
      label: label.slice(0, 200),
      category,
      components,
      from: "pasted",
    };
    const left = known.get(sameLine(line)) ?? 0;
    if (0 < left) duplicates.push(index);
    known.set(sameLine(line), left - 1);
    return line;
  });
  const refused = reading.refused.map(({ row, code, params, text: words, because }) => ({
    row,
    code,
    params: { ...params, because },
    text: words,
  }));
  return { lines, refused, duplicates };
}

/** The noted lines with the new ones of the pasted text. */
export function withPasted({ lines, pasted }: CheckDraft): readonly Line[] {
  if (pasted === null) return lines;
  return [...lines, ...pasted.lines.filter((_, index) => !pasted.duplicates.includes(index))];
}

function sameLine({ on, amountFen, category }: Line): string {
  return `${on} ${amountFen} ${category}`;
}
