import { normal } from "../cells";
import { conditionsIn, flagsOf } from "./conditions";
import { feesIn, hasSeveralFees, isRhythmOpen, tiersIn } from "./fee-terms";
import type { ClauseFlag } from "./flags";
import { moneyBackIn, noticesIn, promisesIn } from "./leaving-terms";
import { ratesIn } from "./rate-terms";
import { type Sentence, sentencesOf } from "./sentences";
import { signedIn, timesIn, waiversIn } from "./time-terms";
import type { ClauseTerm, ClauseValue } from "./values";

/** A clause found in a text: what it settles, the sentence that says so, and where that stands. */
export type ClauseFinding = {
  readonly term: ClauseTerm;
  readonly value: ClauseValue;
  /** the sentence without its line feeds */
  readonly quote: string;
  /** UTF-16 offsets in the text, the end not included */
  readonly from: number;
  readonly to: number;
  readonly flags: readonly ClauseFlag[];
  readonly doubt: readonly ClauseDoubt[];
};
/** range: no single price; several: the sentence names more than one; rhythm: how often is not said; contradicted: another sentence says something else about the same */
export type ClauseDoubt = "range" | "several" | "rhythm" | "contradicted";

/** no sentence of a contract is longer */
const longest = 2_000;
/** of these a text should say one thing only */
const single: ReadonlySet<ClauseTerm> = new Set([
  "amount",
  "freeTime",
  "deposit",
  "refund",
  "penalty",
  "changeNotice",
  "cancelNotice",
  "cancellation",
  "signedOn",
]);

const readers: readonly ((sentence: string) => readonly ClauseValue[])[] = [
  feesIn,
  timesIn,
  waiversIn,
  ratesIn,
  moneyBackIn,
  noticesIn,
  promisesIn,
  signedIn,
];

/**
 * Clauses about fees in the text of a contract, in its order. What is found is a proposal: the readers know the grammar
 * of amounts, periods and conditions, not what was meant.
 */
export function extractClauses(text: string): readonly ClauseFinding[] {
  const sentences = sentencesOf(text).filter(({ flat }) => flat.length <= longest);
  const findings: ClauseFinding[] = [];
  for (let at = 0; at < sentences.length; at += 1) {
    const [sentence, next] = [sentences[at], sentences[at + 1]];
    if (sentence === undefined) break;
    const both = next === undefined ? null : joined(sentence, next);
    const tiers = both === null ? [] : tiersIn(plain(both.flat));
    if (both !== null && 0 < tiers.length) {
      findings.push(...found(both, tiers));
      at += 1;
    } else findings.push(...found(sentence, valuesIn(plain(sentence.flat))));
  }
  return doubted(findings);
}

/** as it was meant: one width, no blanks, and the year that photos turn into a cow */
function plain(flat: string): string {
  return normal(flat)
    .replace(/\s/g, "")
    .replace(/元([/每])?[牛午]/g, "元$1年")
    .replace(/每[牛午]/g, "每年");
}

/** two halves of a sentence that stand on both sides of a semicolon */
function joined(first: Sentence, second: Sentence): Sentence | null {
  if (!/[;；]$/.test(first.flat) || longest < first.flat.length + second.flat.length) return null;
  return { flat: first.flat + second.flat, from: first.from, to: second.to };
}

function valuesIn(sentence: string): readonly ClauseValue[] {
  const tiers = tiersIn(sentence);
  return 0 < tiers.length ? tiers : readers.flatMap((read) => read(sentence));
}

function found(
  { flat, from, to }: Sentence,
  values: readonly ClauseValue[],
): readonly ClauseFinding[] {
  const sentence = plain(flat);
  const place = { quote: flat.trim(), from, to };
  const settled = values.map((value): ClauseFinding => {
    const flags = flagsOf(value, sentence);
    return { term: value.term, value, ...place, flags, doubt: doubtsOf(value, sentence) };
  });
  const said = new Set(settled.flatMap(({ flags }) => flags));
  const noted = conditionsIn(sentence)
    .filter((flag) => !said.has(flag))
    .map((flag): ClauseFinding => ({
      term: "condition",
      value: { term: "condition", flag },
      ...place,
      flags: [flag],
      doubt: [],
    }));
  return [...settled, ...noted];
}

function doubtsOf(value: ClauseValue, sentence: string): readonly ClauseDoubt[] {
  if (value.term !== "amount") return isRhythmOpen(value, sentence) ? ["rhythm"] : [];
  if (value.maxFen !== null) return ["range"];
  return hasSeveralFees(sentence) ? ["several"] : [];
}

/** Findings of one kind that differ stay all, marked. */
function doubted(findings: readonly ClauseFinding[]): readonly ClauseFinding[] {
  const first = new Map<ClauseTerm, string>();
  const split = new Set<ClauseTerm>();
  for (const { term, value } of findings) {
    if (!single.has(term)) continue;
    const said = JSON.stringify(value);
    if ((first.get(term) ?? said) === said) first.set(term, said);
    else split.add(term);
  }
  return findings.map((finding) =>
    split.has(finding.term)
      ? { ...finding, doubt: [...finding.doubt, "contradicted" as const] }
      : finding,
  );
}
