import Papa from "papaparse";
import type { Delimiter } from "./mapping-type";

/** what to do with a record: its cells as printed and the 1-based line where it begins; false ends the reading */
export type Visit = (cells: string[], line: number) => boolean;

/**
 * Cuts a text into records from a given line on. Quotes hold for comma, tab and semicolon files, not for pipe files.
 * A quote that is never closed would swallow the rest of the file: its line is then read without quotes and the reading goes on behind it.
 * Gives the lines where that happened.
 */
export function eachRecord(
  text: string,
  delimiter: Delimiter,
  fromLine: number,
  visit: Visit,
): readonly number[] {
  const open: number[] = [];
  let { at, line } = skipLines(text, fromLine);
  const quoting = delimiter !== "|";
  while (at < text.length) {
    const stop = cut(
      text.slice(at),
      delimiter,
      quoting && open.length < openQuotesAllowed,
      line,
      visit,
    );
    if (stop === null) break;
    open.push(stop);
    const next = skipLines(text.slice(at), stop - line + 1);
    const end = skipLines(text.slice(at), stop - line + 2);
    if (
      !visit(
        text
          .slice(at + next.at, at + end.at)
          .replace(/\n$/, "")
          .split(delimiter),
        stop,
      )
    )
      break;
    at += end.at;
    line = stop + 1;
  }
  return open;
}

/** more than these, and the file's quotes mean nothing */
const openQuotesAllowed = 20;
const noQuote = "\u0000";

/** null: all was read; a line number: there a quote opened that does not close */
export function cut(
  text: string,
  delimiter: Delimiter,
  quoting: boolean,
  firstLine: number,
  visit: Visit,
): number | null {
  let line = firstLine;
  let broken: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    quoteChar: quoting ? '"' : noQuote,
    step: ({ data, errors }, parser) => {
      if (errors.some((error) => error.code === "MissingQuotes")) {
        broken = line;
        parser.abort();
        return;
      }
      const begin = line;
      line += 1 + newlines(data);
      if (!visit(data, begin)) parser.abort();
    },
  });
  return broken;
}

function newlines(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes("\n")) count += cell.split("\n").length - 1;
  return count;
}

function skipLines(text: string, line: number): { at: number; line: number } {
  let at = 0;
  let count = 1;
  while (count < line) {
    const end = text.indexOf("\n", at);
    if (end < 0) return { at: text.length, line };
    at = end + 1;
    count += 1;
  }
  return { at, line };
}
