import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import { audit } from "@/lib/engine/audit";
import {
  type AuditReport,
  type Citation,
  type Finding,
  reasons,
  reductionKinds,
  type Step,
} from "@/lib/engine/report";
import {
  type AuditRequest,
  cards,
  categories,
  components,
  connectivities,
  devices,
} from "@/lib/engine/request";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { stepCodes } from "@/lib/engine/working";
import { exampleNames, examples } from "@/lib/examples/example";
import { locales } from "@/lib/messages/format";
import { depositReturnedInPart } from "@/tests/support/deposit-returned-in-part";
import { worlds } from "@/tests/support/worlds";
import { sayClause } from "./clause";
import { type Desk, makeDesk, noOrigins, written } from "./desk";
import { makeSay } from "./say";

type Assessed = Omit<AuditReport, "recommendation">;
const strict = locales.map((locale) =>
  makeSay(locale, (error) => {
    throw error;
  }),
);

const folder = path.resolve(import.meta.dirname, "../../../shared/spec/cases");
const shared = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".json"))
  : [];

/** the ready examples, the shared cases where they are at hand, and many random worlds */
function manyRequests(): AuditRequest[] {
  const cases = shared.map(
    (name) =>
      (JSON.parse(readFileSync(path.join(folder, name), "utf8")) as { request: AuditRequest })
        .request,
  );
  return [
    ...exampleNames.map((name) => examples[name]),
    depositReturnedInPart,
    ...cases,
    ...fc.sample(worlds, { numRuns: 150, seed: 20_261_124 }),
  ];
}

const met = { steps: new Set<string>(), findings: new Set<string>(), notes: 0 };
const clauses = new Set<string>();

function sayAll(desk: Desk, report: Assessed): void {
  for (const charge of report.charges) saySteps(desk, charge.working);
  for (const entitlement of report.entitlements) saySteps(desk, entitlement.working);
  for (const finding of report.findings) sayFinding(desk, finding);
  for (const note of report.notes) {
    met.notes += 1;
    said(
      desk.say(`engine.note.${note.kind}`, {
        terminal: note.terminalId,
        on: note.dueOn,
        fee: note.feeId,
      }),
    );
  }
}

function saySteps(desk: Desk, steps: readonly Step[]): void {
  for (const step of steps) {
    met.steps.add(step.code);
    said(desk.say(`engine.step.${step.code}`, written(desk, step.params)));
    sayCitations(desk, step.citations);
  }
}

function sayFinding(desk: Desk, finding: Finding): void {
  met.findings.add(finding.rule);
  said(desk.say(`engine.${finding.explanation.key}`, written(desk, finding.explanation.params)));
  sayCitations(desk, finding.citations);
  saySteps(desk, finding.working);
}

function sayCitations(desk: Desk, citations: readonly Citation[]): void {
  for (const citation of citations) {
    if (citation.kind !== "clause") continue;
    const words = sayClause(desk.say, desk.request, citation.path);
    clauses.add(citation.path.replaceAll(/"[^"]*"|\d+/g, "_"));
    expect(words, citation.path).not.toBe(citation.path);
    said(words);
  }
}

function said(words: string): void {
  expect(words).not.toMatch(/undefined|NaN|\{|\}|\bengine\.|\breport\./);
  expect(words.trim()).not.toBe("");
}

describe("the words of the engine", () => {
  it("say every step, finding, note and clause of many reports in both languages, with all they need", () => {
    for (const request of manyRequests()) {
      const report = assess(request, latestRuleset);
      for (const say of strict) {
        const desk = makeDesk(
          say,
          request,
          { ...report, recommendation: audit(examples.withheld).recommendation },
          noOrigins,
        );
        sayAll(desk, report);
      }
    }
    expect(stepCodes.filter((code) => !met.steps.has(code))).toEqual([]);
    const rules = [...reasons, "depositNotReturned", "rateOvercharge"];
    expect(rules.filter((rule) => !met.findings.has(rule))).toEqual([]);
    expect(met.notes).toBeGreaterThan(0);
    expect(clauses.size).toBeGreaterThan(5);
  });

  it("name every code of the engine in both languages", () => {
    const lists: readonly (readonly [string, readonly string[]])[] = [
      ["engine.step", stepCodes],
      ["engine.category", categories],
      ["engine.component", components],
      ["engine.card", cards],
      ["engine.device", devices],
      ["engine.connectivity", connectivities],
      ["engine.reduction", reductionKinds],
      ["engine.verdict", ["owed", "early", "disputed", "unresolved", "refund"]],
      ["engine.finding", [...reasons, "depositNotReturned", "rateOvercharge"]],
      ["engine.findingTitle", ["depositNotReturned", "rateOvercharge"]],
      ...reasons.map((reason) => [`engine.reason.${reason}`, ["title", "why", "settle"]] as const),
    ];
    for (const say of strict) {
      for (const [list, codes] of lists) {
        expect(codes.filter((code) => !say.has(`${list}.${code}`))).toEqual([]);
      }
    }
  });

  it("tell of a missing word instead of passing it over", () => {
    for (const say of strict) expect(() => say("engine.step.no-such-step")).toThrow();
    for (const say of strict) expect(() => say("engine.step.charged")).toThrow();
  });
});
