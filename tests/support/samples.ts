import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ReadReading } from "@/lib/intake/reading";
import { readStatement } from "@/lib/intake/read-statement";

// Real layouts that are not part of this project: these tests run only where the folder of samples lies beside it.
const folder = path.resolve(import.meta.dirname, "../../../shared/samples");

export function sampleBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(folder, file)));
}

export function readSample(file: string): ReadReading {
  const reading = readStatement(sampleBytes(file), { fileName: path.basename(file) });
  if (reading.kind !== "read") throw new Error(`${file} was not read: ${JSON.stringify(reading)}`);
  return reading;
}

/** the file in lines and cells, by nothing but split: the other way to the same sums */
export function cellsOf(file: string, delimiter: string, encoding = "utf-8"): string[][] {
  const text = new TextDecoder(encoding).decode(sampleBytes(file));
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  return lines.map((line) =>
    line.split(delimiter).map((cell) => cell.replace(/^[`\s]+|\s+$/g, "")),
  );
}

/** yuan as fen through bigint: digits only, no fraction ever */
export function fenOf(text: string): number {
  const [whole = "0", rest = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole) * 100n + BigInt(rest.slice(0, 2).padEnd(2, "0"));
  return Number(text.startsWith("-") ? -size : size);
}

export function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
}

export function sums(reading: ReadReading) {
  return {
    gross: sum(reading.transactions.map((one) => one.amountFen)),
    fee: sum(reading.transactions.map((one) => one.feeFen)),
    settled: sum(reading.transactions.map((one) => one.settledFen)),
  };
}

export function inAllRows(reading: ReadReading): number {
  const { transactions, charges, skipped, refused, duplicates } = reading;
  return [transactions, charges, skipped, refused, duplicates].reduce(
    (n, list) => n + list.length,
    0,
  );
}

export const haveSamples = existsSync(folder);

export function samplesIn(name: string): readonly string[] {
  return readdirSync(path.join(folder, name));
}
