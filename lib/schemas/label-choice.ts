import type { PlainDate } from "../engine/date";
import { type Category, categories, type Component } from "../engine/request";
import { plainField } from "./form";

/** What the merchant said that the deductions of one name are; category null: no fee of a provider. */
export type LabelChoice = {
  /** as `labelKey` writes it */
  readonly label: string;
  readonly category: Category | null;
  readonly components: readonly Component[];
  readonly on: PlainDate;
};

/**
 * A name to compare by: NFKC, capitals, without blanks, and each number (a year, an order) as one #, so that next year's
 * bill is known again. "": the label says nothing.
 */
export function labelKey(label: string): string {
  const text = label.normalize("NFKC").toUpperCase().replace(/\s/g, "");
  return text.replace(/[\d*]{1,200}/g, "#").slice(0, 120);
}

/** What a control of a deduction's category was set to; "asRead": what was said before no longer holds. */
export type AskedChoice = {
  readonly label: string;
  readonly category: Category | null | "asRead";
};

/** The one deduction of a form whose category was changed; null: the form names none, or no category that there is. */
export function askedChoice(form: FormData): AskedChoice | null {
  const nth = plainField(form, "relabel");
  const label = plainField(form, `label-${nth}`);
  const chosen = plainField(form, `category-${nth}`);
  if (labelKey(label) === "" || 200 < label.length) return null;
  if (chosen === "asRead") return { label, category: chosen };
  const category = categories.find((one) => one === chosen) ?? null;
  return category === null && chosen !== "none" ? null : { label, category };
}
