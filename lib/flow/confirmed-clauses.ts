import { type ClauseFinding, extractClauses } from "../intake/clauses/extract";
import { agreementForm, otherRows } from "../schemas/agreement-form";
import type { AgreementAnswers, OtherFee } from "../schemas/check-draft";
import { type ClauseChoice, clauseAnswers, type DocumentChoices } from "../schemas/document";
import type { FieldErrors, Typed } from "../schemas/form";
import { answersFrom, knownRates } from "./clause-answers";

/** the longest sentence that a merchant may put in the place of a quote */
const longest = 500;

/** The name under which the choice on a clause is kept; a later reading of the same text finds it again. */
export function choiceKey(finding: ClauseFinding): string {
  return `${kindOf(finding)} ${finding.from}`;
}

/** a sentence may name the rates of several cards, several other fees, and several things to take note of */
function kindOf({ value }: ClauseFinding): string {
  if (value.term === "rate") return `rate-${value.card}`;
  if (value.term === "otherFee") return `otherFee-${value.category}`;
  return value.term === "condition" ? `condition-${value.flag}` : value.term;
}

/** fields of the form, by the place of the clause among those found */
export const clauseField = (index: number) => `choice-${index}`;
export const fixedField = (index: number) => `fixed-${index}`;

export type SettledClauses = { readonly choices: DocumentChoices; readonly errors: FieldErrors };

/** What the merchant said to each clause; a corrected sentence that cannot be read is an error. */
export function settleClauses(findings: readonly ClauseFinding[], typed: Typed): SettledClauses {
  const choices: Record<string, ClauseChoice> = {};
  const errors: Record<string, "clause-not-read" | "text-too-long"> = {};
  findings.forEach((finding, index) => {
    const answer = clauseAnswers.find((each) => each === typed[clauseField(index)]);
    if (answer === undefined) return;
    const fixed = answer === "fix" ? (typed[fixedField(index)] ?? "").trim() : null;
    if (fixed !== null && longest < fixed.length) errors[fixedField(index)] = "text-too-long";
    else if (fixed !== null && reread(finding, fixed) === null)
      errors[fixedField(index)] = "clause-not-read";
    choices[choiceKey(finding)] = { answer, fixed };
  });
  return { choices, errors };
}

/** The clauses that count: those that are right, and those read anew from the merchant's sentence. */
export function confirmedClauses(
  findings: readonly ClauseFinding[],
  choices: DocumentChoices,
): readonly ClauseFinding[] {
  return findings.flatMap((finding) => {
    const choice = choices[choiceKey(finding)];
    if (choice?.answer === "right") return finding;
    return choice?.answer === "fix" ? (reread(finding, choice.fixed ?? "") ?? []) : [];
  });
}

/** the clause of the same kind in a sentence; null: there is none */
function reread(finding: ClauseFinding, sentence: string): ClauseFinding | null {
  return extractClauses(sentence).find((found) => kindOf(found) === kindOf(finding)) ?? null;
}

/** What was agreed so far, with the confirmed clauses over it. */
export function withClauses(
  agreement: AgreementAnswers | null,
  confirmed: readonly ClauseFinding[],
): AgreementAnswers | null {
  const told = agreement?.have === "memory" ? agreement : blank();
  if (told === null || told.have !== "memory") return agreement;
  const given = answersFrom(confirmed);
  const rates = { ...told.rates, ...(given.rates === undefined ? {} : knownRates(given.rates)) };
  const others = [...told.others, ...newOf(told.others, given.others ?? [])].slice(0, mostOthers);
  return { ...told, ...given, rates, others, have: "memory" };
}

/** the form has rows for no more */
const mostOthers = otherRows.length;

/** what was not told already; confirming twice adds nothing */
function newOf(told: readonly OtherFee[], given: readonly OtherFee[]): readonly OtherFee[] {
  return given.filter(
    ({ category, amountFen, cycle }) =>
      !told.some(
        (each) =>
          each.category === category && each.amountFen === amountFen && each.cycle === cycle,
      ),
  );
}

/** Whether the agreement has a place for a clause of this kind. */
export function isHeld(finding: ClauseFinding): boolean {
  return 0 < Object.keys(answersFrom([finding])).length;
}

function blank(): AgreementAnswers | null {
  return agreementForm.safeParse({ have: "memory" }).data?.answers ?? null;
}
