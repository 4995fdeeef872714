import { asPlainDate } from "@/lib/engine/date";
import type { Fen } from "@/lib/engine/money";
import type { Params, Say } from "./say";

/**
 * The engine's parameters as a reader writes them: what ends in `Fen` is money, in `Ppm` a rate, a calendar day a date,
 * and an empty text "none". Other numbers stay numbers, since a language counts with them; codes stay codes.
 */
export function readable(say: Say, params: Params): Params {
  const isCounted = params["kind"] === "count";
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, readableOne(say, name, value, isCounted)]),
  );
}

/** The same, and codes of the lists that have words by their words. */
export function readableWithCodes(say: Say, params: Params): Params {
  const entries = Object.entries(readable(say, params)).map(([name, value]) => [
    name,
    wordOf(say, name, value),
  ]);
  return Object.fromEntries(entries) as Params;
}

/** what a waiver asks for is money, unless it asks for a number of transactions */
const conditional: readonly string[] = ["atLeast", "reached"];

function readableOne(
  say: Say,
  name: string,
  value: string | number,
  isCounted: boolean,
): string | number {
  if (typeof value === "number") {
    const isMoney =
      name === "fen" || name.endsWith("Fen") || (!isCounted && conditional.includes(name));
    if (isMoney) return say.money(value as Fen);
    return name.endsWith("Ppm") ? say.rate(value) : value;
  }
  if (value === "") return "none";
  // a selector of ICU has no hyphens
  if (name === "why") return value.replaceAll("-", "_");
  const day = asPlainDate(value);
  return day === null ? value : say.day(day);
}

const coded: readonly string[] = [
  "category",
  "component",
  "card",
  "device",
  "connectivity",
  "reduction",
];

function wordOf(say: Say, name: string, value: string | number): string | number {
  if (!coded.includes(name)) return value;
  const key = `engine.${name}.${value}`;
  return say.has(key) ? say(key) : value;
}
