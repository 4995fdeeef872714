import {
  type ColumnMapping,
  type Holding,
  holdings,
  type MappedField,
  mappedFields,
} from "../intake/mapping-type";
import type { MappingReading } from "../intake/reading";

export type Choices = Readonly<Record<string, string | readonly string[] | undefined>>;
export type MappingChoice =
  | { readonly kind: "mapping"; readonly mapping: ColumnMapping }
  /** the meaning was given to two columns */
  | { readonly kind: "twice"; readonly field: MappedField };

/** A held table with what the merchant once said of the same columns in the place of the guess. */
export function withSaved(held: MappingReading, saved: ColumnMapping): MappingReading {
  const { headerRow, delimiter } = held.proposal;
  return { ...held, proposal: { ...saved, headerRow, delimiter } };
}

export const mappingUnits = ["decide", "yuan", "fen"] as const;

/**
 * What the merchant chose on the mapping screen: column <nth> is named c<nth>, 0-based. Where and how the table stands
 * in the file is taken from the proposal. Works on form fields and on an address alike.
 */
export function chosenMapping(
  choices: Choices,
  proposal: ColumnMapping,
  columnCount: number,
): MappingChoice {
  const columns: { [F in MappedField]?: number } = {};
  for (let nth = 0; nth < columnCount; nth += 1) {
    const field = mappedFields.find((name) => name === choices[`c${nth}`]);
    if (field === undefined) continue;
    if (columns[field] !== undefined) return { kind: "twice", field };
    columns[field] = nth;
  }
  const holds: Holding = holdings.find((each) => each === choices["holds"]) ?? proposal.holds;
  const unit = mappingUnits.find((each) => each === choices["unit"]) ?? "decide";
  return { kind: "mapping", mapping: { ...proposal, columns, holds, unit } };
}
