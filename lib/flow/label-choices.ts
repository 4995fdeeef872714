import type { Category, Component } from "../engine/request";
import { type LabelChoice, labelKey } from "../schemas/label-choice";

/** what a charge and a noted line have in common */
type Labelled = {
  readonly label: string;
  readonly category: Category;
  readonly components: readonly Component[];
};

/** `choice`: what the merchant said of its name, and so decided; null: it stands as it was read */
export type Chosen<T> = { readonly charge: T; readonly choice: LabelChoice | null };

/** Each charge with the category that the merchant chose for its name, those that are no fee too. */
export function chosenOf<T extends Labelled>(
  charges: readonly T[],
  choices: readonly LabelChoice[],
): readonly Chosen<T>[] {
  if (choices.length === 0) return charges.map((charge) => ({ charge, choice: null }));
  const byLabel = new Map(choices.map((choice) => [choice.label, choice]));
  return charges.map((charge) => {
    const choice = byLabel.get(labelKey(charge.label)) ?? null;
    if (choice === null || choice.category === null) return { charge, choice };
    const { category, components } = choice;
    // of the same category as read: the parts that the words named stay
    return charge.category === category && components.length === 0
      ? { charge, choice }
      : { charge: { ...charge, category, components }, choice };
  });
}

/** The charges as the merchant says they are, without those that are no fee: what is counted and what is asked of the engine. */
export function withChoices<T extends Labelled>(
  charges: readonly T[],
  choices: readonly LabelChoice[],
): readonly T[] {
  return choices.length === 0
    ? charges
    : chosenOf(charges, choices)
        .filter(({ choice }) => choice?.category !== null)
        .map(({ charge }) => charge);
}
