import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extractClauses } from "../intake/clauses/extract";
import type { AgreementAnswers } from "../schemas/check-draft";
import {
  choiceKey,
  clauseField,
  confirmedClauses,
  fixedField,
  isHeld,
  settleClauses,
  withClauses,
} from "./confirmed-clauses";

const findings = extractClauses(readFileSync("tests/fixtures/documents/contract.txt", "utf8"));
const nth = (term: string) => findings.findIndex((finding) => finding.term === term);
const amount = nth("amount");

function agreed(typed: Readonly<Record<string, string>>, before: AgreementAnswers | null = null) {
  const { choices, errors } = settleClauses(findings, typed);
  expect(errors).toEqual({});
  return withClauses(before, confirmedClauses(findings, choices));
}

describe("the clauses that a merchant confirms", () => {
  it("go into the agreement, and nothing else does", () => {
    expect(agreed({ [clauseField(amount)]: "right" })).toMatchObject({
      have: "memory",
      fee: "stated",
      basis: "written",
      amount: { kind: "exact", fen: 6000 },
      cycle: "year",
      per: "terminal",
      free: null,
      deposit: null,
      penaltyFen: null,
    });
  });

  it("are none where nothing is said, or it is said that they are wrong", () => {
    const typed = { [clauseField(amount)]: "wrong" };
    expect(confirmedClauses(findings, settleClauses(findings, typed).choices)).toEqual([]);
    expect(confirmedClauses(findings, settleClauses(findings, {}).choices)).toEqual([]);
  });

  it("count as they were corrected", () => {
    const typed = { [clauseField(amount)]: "fix", [fixedField(amount)]: "流量服务费每年99.00元" };
    expect(agreed(typed)).toMatchObject({ amount: { fen: 9900 }, cycle: "year" });
  });

  it("are refused where the corrected sentence does not say it", () => {
    const typed = { [clauseField(amount)]: "fix", [fixedField(amount)]: "终端归甲方" };
    const { errors, choices } = settleClauses(findings, typed);
    expect(errors).toEqual({ [fixedField(amount)]: "clause-not-read" });
    expect(confirmedClauses(findings, choices)).toEqual([]);
    const long = { ...typed, [fixedField(amount)]: "长".repeat(501) };
    expect(settleClauses(findings, long).errors).toEqual({ [fixedField(amount)]: "text-too-long" });
  });

  it("leave what was answered before, and rates of other cards, as they are", () => {
    const credit = findings.findIndex(
      ({ value }) => value.term === "rate" && value.card === "credit",
    );
    const before = agreed({ [clauseField(nth("penalty"))]: "right" });
    const qr = before?.have === "memory" ? { ...before.rates, qrPpm: before.rates.qrPpm } : null;
    const after = agreed({ [clauseField(credit)]: "right" }, before);
    expect(after).toMatchObject({ penaltyFen: 10_000, rates: { ...qr, creditPpm: 6000 } });
    const both = agreed({ [clauseField(credit - 1)]: "right" }, after);
    expect(both).toMatchObject({ rates: { debitPpm: 5000, debitCapFen: 2000, creditPpm: 6000 } });
  });

  it("have a place in the agreement, but for the notice of a change and what is only to be noted", () => {
    const without = findings.filter((finding) => !isHeld(finding)).map(({ term }) => term);
    expect(without).toEqual(["changeNotice", "condition", "condition"]);
  });

  it("have names that differ", () => {
    expect(new Set(findings.map(choiceKey)).size).toBe(findings.length);
  });
});
