import { type PlainDate, plainDate } from "../date";
import type { Grade } from "../report";
import type { SourceKey } from "./sources";

/** the same words in both languages; only for the titles and the gist of texts of law, which are data, not interface */
export type Bilingual = { readonly "zh-CN": string; readonly en: string };

/** One text that the product rests on: an article of law, or an established practice. */
export type Rule = {
  readonly id: string;
  /** the instrument, with its number where it has one */
  readonly title: Bilingual;
  /** neutral label: "20", "563(2)"; empty where the whole text is meant */
  readonly article: string;
  /** the same label as each language writes it */
  readonly place: Bilingual;
  /** what it says, in our own words */
  readonly gist: Bilingual;
  readonly source: SourceKey;
  readonly grade: Grade;
  /** false: background knowledge that was not held against the text; never to be shown as official */
  readonly confirmed: boolean;
  /** the day to which the text that was read is known to be current; null: not known */
  readonly asOf: PlainDate | null;
  /** null: not confirmed */
  readonly inForceFrom: PlainDate | null;
};

export type Instrument = Pick<
  Rule,
  "title" | "source" | "grade" | "confirmed" | "asOf" | "inForceFrom"
>;

/** the mirror from which the statutes were read was last changed on this day */
export const statutesAsOf = plainDate("2025-04-19");

/** An article of an instrument. `article` is "20" or, with a paragraph, "563(2)". */
export function article<const Id extends string>(
  instrument: Instrument,
  id: Id,
  label: string,
  gist: Bilingual,
  over: Partial<Instrument> = {},
): Rule & { readonly id: Id } {
  return { ...instrument, ...over, id, article: label, place: placeOf(label), gist };
}

function placeOf(label: string): Bilingual {
  const [number, paragraph] = label.replace(")", "").split("(");
  if (label === "" || number === undefined) return { "zh-CN": "", en: "" };
  const chinese = paragraph === undefined ? `第${number}条` : `第${number}条第${paragraph}款`;
  return { "zh-CN": chinese, en: `art. ${label}` };
}
