import { describe, expect, it } from "vitest";
import { extractClauses } from "@/lib/intake/clauses/extract";
import { labelledBlind } from "./labelled-blind";
import { labelledFees } from "./labelled-fees";
import { labelledLater } from "./labelled-later";
import { labelledTerms } from "./labelled-terms";
import type { Labelled } from "./made";

const first = [...labelledFees, ...labelledTerms];
/** every third clause is held aside when the readers are tuned */
const heldOut = first.filter((_clause, index) => index % 3 === 2);
const tuned = [...first.filter((_clause, index) => index % 3 !== 2), ...labelledLater];
const all = [...first, ...labelledLater, ...labelledBlind];

type Tally = { found: number; right: number; expected: number };

function tally(clauses: readonly Labelled[], wrong: string[]): { terms: Tally; flags: Tally } {
  const terms = { found: 0, right: 0, expected: 0 };
  const flags = { found: 0, right: 0, expected: 0 };
  for (const { text, terms: wanted, flags: marked } of clauses) {
    const findings = extractClauses(text);
    const values = findings.flatMap(({ value }) =>
      value.term === "condition" ? [] : keyOf(value),
    );
    const given = new Set<string>(findings.flatMap((finding) => finding.flags));
    count(terms, values, wanted.map(keyOf), text, wrong);
    count(flags, [...given], marked, text, wrong);
  }
  return { terms, flags };
}

const keyOf = (value: object) => JSON.stringify(value, Object.keys(value).toSorted().concat(inner));
const inner = ["count", "unit", "upToFen", "amountFen"];

function count(
  sum: Tally,
  found: readonly string[],
  wanted: readonly string[],
  text: string,
  wrong: string[],
): void {
  sum.found += found.length;
  sum.expected += wanted.length;
  sum.right += wanted.filter((each) => found.includes(each)).length;
  const more = found.filter((each) => !wanted.includes(each));
  const missing = wanted.filter((each) => !found.includes(each));
  if (0 < more.length + missing.length)
    wrong.push(`${text}\n   not expected: ${more.join(" ")}\n   missing: ${missing.join(" ")}`);
}

function shares({ found, right, expected }: Tally) {
  return { precision: right / found, recall: right / expected };
}

const line = (name: string, sum: Tally) =>
  `${name}: ${sum.right} right of ${sum.found} found and ${sum.expected} there`;

describe("labelled clauses", () => {
  it("are at least sixty, a third of them held aside", () => {
    expect(all.length).toBeGreaterThanOrEqual(160);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(heldOut.length).toBeGreaterThanOrEqual(36);
  });

  it.each([
    ["tuned on", tuned],
    ["held aside", heldOut],
    ["written afterwards", labelledBlind],
  ])("are read with few mistakes: %s", (name, clauses) => {
    const wrong: string[] = [];
    const { terms, flags } = tally(clauses, wrong);
    const said = [line(`${name}, terms`, terms), line(`${name}, flags`, flags)].join("\n");
    process.stdout.write(`${said}\n`);
    for (const sum of [terms, flags]) {
      expect(sum.expected, said).toBeGreaterThanOrEqual(8);
      expect(shares(sum).precision, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
      expect(shares(sum).recall, wrong.join("\n")).toBeGreaterThanOrEqual(0.9);
    }
  });
});
