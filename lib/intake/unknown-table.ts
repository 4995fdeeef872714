import { readMoney } from "./amounts";
import { cleanCell, normal } from "./cells";
import { readMoment } from "./days";
import type { Decoded } from "./decode";
import { meanings } from "./column-names";
import { columnName, mappedLayout, proposeMapping } from "./mapping";
import { type ColumnMapping, type Delimiter, delimiters } from "./mapping-type";
import { maskText } from "./mask";
import { maskCells } from "./mask-columns";
import { beyondCells, isEmpty, lookAtMoney } from "./read-table";
import { presetFor } from "./presets";
import type { Reading, RefusedReading } from "./reading";
import { firstLines, headerLines, type Recognised } from "./recognise";
import { eachRecord } from "./records";
import { decideUnit } from "./unit";
import { limits } from "../limits";

/** A table nobody knows: its header, first rows and a proposal, for the merchant to say what the columns are. */
export function needsMapping(decoded: Decoded): Reading {
  const { text, encoding } = decoded;
  const place = findHeader(text);
  if (place === null) return { kind: "refused", code: "noTable", params: {} };
  const sample = firstRows(text, place);
  if (sample.kind === "refused") return sample;
  const { headers, rows, samples } = sample;
  if (rows === 0) return { kind: "refused", code: "noRows", params: { layout: "mapped" } };
  const proposal = proposeMapping(headers, samples, place);
  const table = mappedTable(text, proposal);
  const decided = decideUnit(
    table.kind === "refused" ? emptySigns : lookAtMoney(text, table.table),
    headers,
  );
  return {
    kind: "needsMapping",
    encoding,
    headers: headers.map((header) => maskText(header)),
    samples: samples.map((cells) => maskCells(cells, headers)),
    proposal,
    preset: presetFor(headers),
    unit: decided.unit,
    unitReason: decided.reason,
    rows,
  };
}

/** the file cut as the mapping says; refused where the mapping is not one of this file */
export function mappedTable(
  text: string,
  mapping: ColumnMapping,
): { kind: "table"; table: Recognised; headers: readonly string[] } | RefusedReading {
  if (mapping.columns.day === undefined)
    return { kind: "refused", code: "mappingNeedsDay", params: {} };
  if (
    mapping.columns.amount === undefined &&
    mapping.columns.income === undefined &&
    mapping.columns.outgo === undefined
  ) {
    return { kind: "refused", code: "mappingNeedsAmount", params: {} };
  }
  const headers = headerOf(text, mapping);
  const layout = mappedLayout(mapping, headers.length);
  if (layout === null)
    return { kind: "refused", code: "mappingDoesNotFit", params: { columns: headers.length } };
  const names = headers.map((_, at) => columnName(at));
  return {
    kind: "table",
    table: { layout, delimiter: mapping.delimiter, headerLine: mapping.headerRow, names },
    headers: mapping.headerRow === 0 ? [] : headers,
  };
}

const emptySigns = { points: 0, whole: 0, plausible: 0, implausible: 0, positive: 0, negative: 0 };
const sampleRows = 8;

type Place = { readonly headerRow: number; readonly delimiter: Delimiter };

/** the line whose names speak of most meanings; without any, the first line if it already holds a day and an amount */
function findHeader(text: string): Place | null {
  let best: Place | null = null;
  let most = 1;
  const lines = firstLines(text, headerLines);
  for (const [index, line] of lines.entries()) {
    for (const delimiter of delimiters) {
      if (!line.includes(delimiter)) continue;
      const score = meanings(line.split(delimiter).map((cell) => cell.replaceAll('"', "")));
      if (score <= most) continue;
      most = score;
      best = { headerRow: index + 1, delimiter };
    }
  }
  return best ?? bareTable(lines);
}

/** a table without a header: the first line that holds a day and an amount */
function bareTable(lines: readonly string[]): Place | null {
  for (const line of lines) {
    for (const delimiter of delimiters) {
      const cells = line.split(delimiter).map((cell) => cleanCell(cell.replaceAll('"', "")));
      if (cells.length < 2 || limits.statementColumns < cells.length) continue;
      const days = cells.filter((cell) => readMoment(cell) !== null).length;
      const amounts = cells.filter(
        (cell) => readMoment(cell) === null && readMoney(cell, "yuan") !== null,
      ).length;
      if (0 < days && 0 < amounts) return { headerRow: 0, delimiter };
    }
  }
  return null;
}

type Sample = {
  readonly kind: "sample";
  readonly headers: readonly string[];
  readonly rows: number;
  readonly samples: readonly (readonly string[])[];
};

function firstRows(text: string, place: Place): Sample | RefusedReading {
  const header = headerOf(text, place);
  const headers = header.map((cell, at) =>
    place.headerRow === 0 ? String(at + 1) : normal(cleanCell(cell)),
  );
  const samples: string[][] = [];
  let rows = 0;
  let refusal = beyondCells(header, place.headerRow);
  eachRecord(text, place.delimiter, place.headerRow + 1, (cells, line) => {
    if (isEmpty(cells)) return true;
    refusal ??= beyondCells(cells, line);
    rows += 1;
    if (samples.length < sampleRows)
      samples.push(headers.map((_, at) => cleanCell(cells[at] ?? "")));
    if (limits.statementRows < rows)
      refusal ??= { code: "tooManyRows", params: { limit: limits.statementRows } };
    return refusal === null;
  });
  return refusal === null
    ? { kind: "sample", headers, rows, samples }
    : { kind: "refused", ...refusal };
}

/** the header's cells; without a header, the widest of the first records stands for it */
function headerOf(text: string, { headerRow, delimiter }: Place): readonly string[] {
  let found: readonly string[] = [];
  eachRecord(text, delimiter, headerRow === 0 ? 1 : headerRow, (cells, line) => {
    if (found.length < cells.length) found = cells;
    return headerRow === 0 && line < headerLines;
  });
  return found;
}
