import { cleanCell, isBlank, normal } from "./cells";
import type { Condition, Field, TableLayout } from "./layout";
import { fields } from "./layout";
import { treatmentsFor } from "./mask-columns";
import { maskPersonName } from "./mask-names";

/** where each meaning stands: column numbers by field, for one header of one file; "persons": where names of persons may stand */
export type Columns = ReadonlyMap<Field | "persons", readonly number[]>;

/** One row under its layout: cells cleaned when asked for. */
export type Row = {
  readonly cells: readonly string[];
  readonly columns: Columns;
  readonly line: number;
};

const many: readonly Field[] = ["card", "label", "extraFee", "link"];

/** The columns of a layout in a header of plain names; of most meanings the first name that is there, of some all. */
export function columnsOf(layout: TableLayout, names: readonly string[]): Columns {
  const columns = new Map<Field | "persons", readonly number[]>();
  const persons = personColumns(names);
  if (0 < persons.length) columns.set("persons", persons);
  for (const field of fields) {
    const places: number[] = [];
    for (const name of layout.columns[field] ?? []) {
      const at = names.indexOf(name);
      if (0 <= at) places.push(at);
    }
    if (0 < places.length)
      columns.set(
        field,
        many.includes(field) || field === "moment" || field === "reference"
          ? places
          : places.slice(0, 1),
      );
  }
  return columns;
}

/** The first cell of the meaning that is not blank; null: no such column, or all blank. */
export function cell(row: Row, field: Field): string | null {
  for (const at of row.columns.get(field) ?? []) {
    const text = cleanCell(row.cells[at] ?? "");
    if (!isBlank(text)) return text;
  }
  return null;
}

function personColumns(names: readonly string[]): readonly number[] {
  return treatmentsFor(names).flatMap((treatment, at) =>
    treatment === "name" || treatment === "party" ? [at] : [],
  );
}

/** all cells of the meaning, one after the other; of a person's name the first sign */
export function words(row: Row, field: Field): string {
  const found: string[] = [];
  const persons = row.columns.get("persons") ?? [];
  for (const at of row.columns.get(field) ?? []) {
    const plain = cleanCell(row.cells[at] ?? "");
    const text = persons.includes(at) ? maskPersonName(plain) : plain;
    if (text !== "" && !found.includes(text)) found.push(text);
  }
  return normal(found.join(" "));
}

export function holds(row: Row, condition: Condition): boolean {
  if (condition.has === true) {
    const text = words(row, condition.field);
    return condition.words.some((word) => text.includes(word));
  }
  const text = normal(cell(row, condition.field) ?? "");
  return condition.words.includes(text);
}

/** the row with one column alone for the meaning */
export function only(row: Row, field: Field, at: number): Row {
  return { ...row, columns: new Map([[field, [at]]]) };
}
