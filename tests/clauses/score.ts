import { extractClauses } from "@/lib/intake/clauses/extract";
import type { ClauseValue } from "@/lib/intake/clauses/values";
import type { Labelled } from "./made";

/** how many were found, how many of them rightly, and how many there are */
export type Tally = { readonly found: number; readonly right: number; readonly expected: number };
export type Score = {
  readonly terms: Tally;
  readonly flags: Tally;
  /** each clause that was not read as it is labelled */
  readonly wrong: readonly string[];
};

/** A term counts as right only with its exact value, and only as often as it is labelled. */
export function score(clauses: readonly Labelled[]): Score {
  let terms: Tally = nothing;
  let flags: Tally = nothing;
  const wrong: string[] = [];
  for (const { text, terms: wanted, flags: marked } of clauses) {
    const findings = extractClauses(text);
    const settled = findings.flatMap(({ value }) =>
      value.term === "condition" ? [] : keyOf(value),
    );
    const given = [...new Set<string>(findings.flatMap((finding) => finding.flags))];
    const [ofTerms, ofFlags] = [compared(settled, wanted.map(keyOf)), compared(given, marked)];
    terms = plus(terms, ofTerms.tally);
    flags = plus(flags, ofFlags.tally);
    for (const { more, missing } of [ofTerms, ofFlags])
      if (0 < more.length + missing.length)
        wrong.push(`${text}\n   not expected: ${more.join(" ")}\n   missing: ${missing.join(" ")}`);
  }
  return { terms, flags, wrong };
}

export const precision = ({ right, found }: Tally) => right / found;
export const recall = ({ right, expected }: Tally) => right / expected;
export const told = (name: string, { right, found, expected }: Tally) =>
  `${name}: ${right} right of ${found} found and ${expected} there\n`;

const nothing: Tally = { found: 0, right: 0, expected: 0 };

function plus(one: Tally, other: Tally): Tally {
  return {
    found: one.found + other.found,
    right: one.right + other.right,
    expected: one.expected + other.expected,
  };
}

/** the same value has the same key, in whatever order its parts stand */
function keyOf(value: ClauseValue): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [two]) => (one < two ? -1 : 1)))
      : part,
  );
}

function compared(found: readonly string[], wanted: readonly string[]) {
  const missing = [...wanted];
  const more = found.filter((each) => {
    const at = missing.indexOf(each);
    if (0 <= at) missing.splice(at, 1);
    return at < 0;
  });
  const right = found.length - more.length;
  return { tally: { found: found.length, right, expected: wanted.length }, more, missing };
}
