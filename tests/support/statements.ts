import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ReadReading, Reading } from "@/lib/intake/reading";
import { readStatement, type StatementOptions } from "@/lib/intake/read-statement";

const folder = path.resolve(import.meta.dirname, "../fixtures/statements");

/** the names of our own bills: invented values in real layouts */
export function statementFiles(): readonly string[] {
  return readdirSync(folder).sort();
}

export function statementBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(folder, file)));
}

export function read(file: string, options: StatementOptions = {}): Reading {
  return readStatement(statementBytes(file), options);
}

/** the reading of a bill that must be readable */
export function readWhole(file: string, options: StatementOptions = {}): ReadReading {
  const reading = read(file, options);
  if (reading.kind !== "read") throw new Error(`${file} was not read: ${JSON.stringify(reading)}`);
  return reading;
}

/** every row of a reading as one short line, by row: what a person would check with a finger on the file */
export function rowsOf(reading: ReadReading): readonly string[] {
  const none = (value: string | number | null) => (value === null ? "-" : String(value));
  const lines: [number, string][] = [];
  for (const one of reading.transactions) {
    const { terminal, on, time, amountFen, card, feeFen, extraFeeFen, settledFen, reference } = one;
    const cells = [terminal, on, time, amountFen, card, feeFen, extraFeeFen, settledFen, reference];
    lines.push([one.row, `${one.row} ${cells.map(none).join(" ")}`]);
  }
  for (const one of reading.charges) {
    const { terminal, on, amountFen, category, components, label, because } = one;
    const cells = [terminal, on, amountFen, category, components.join("+") || null, label, because];
    lines.push([one.row, `${one.row} charge ${cells.map(none).join(" | ")}`]);
  }
  for (const list of ["skipped", "refused", "repaired", "duplicates"] as const) {
    for (const { row, code, params } of reading[list]) {
      const rest = Object.values(params).join(" ");
      lines.push([row, `${row} ${list} ${code}${rest === "" ? "" : ` ${rest}`}`]);
    }
  }
  for (const { row, code, stated, found, agrees } of reading.checks) {
    lines.push([row, `${row} total ${code} ${agrees ? stated : `${stated} but ${found}`}`]);
  }
  return lines.sort((a, b) => a[0] - b[0]).map(([, line]) => line);
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
