import type { ReactNode } from "react";
import { findRule } from "@/lib/engine/citations";
import type { Calc, Citation, Step } from "@/lib/engine/report";
import { sayClause } from "./clause";
import { type Desk, link, written } from "./desk";

/**
 * Arithmetic as one writes it on paper, one step a line, each with its clause and its article. What was quoted in a
 * line above is not quoted again; workings that stand together share what they quoted.
 */
export function Working({
  desk,
  steps,
  quoted = new Set(),
}: {
  readonly desk: Desk;
  readonly steps: readonly Step[];
  readonly quoted?: Set<string>;
}) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <StepLine key={index} desk={desk} step={step} quoted={quoted} />
      ))}
    </ol>
  );
}

const signs = { start: "", plus: "+ ", minus: "− ", equals: "= ", note: "" } as const;

function StepLine({
  desk,
  step,
  quoted,
}: {
  readonly desk: Desk;
  readonly step: Step;
  readonly quoted: Set<string>;
}) {
  const { say } = desk;
  const fresh = step.citations.filter((citation) => isFresh(citation, quoted));
  const how = step.calc === null ? "" : sayCalc(desk, step.calc);
  const calc = how === "" ? "" : say("report.bracket", { text: how });
  return (
    <li className={step.op}>
      {say(`engine.step.${step.code}`, written(desk, step.params)) + calc}
      {step.fen === null ? null : <b>{signs[step.op] + say.money(step.fen)}</b>}
      {fresh.length === 0 ? null : <Grounds desk={desk} citations={fresh} />}
    </li>
  );
}

function isFresh(citation: Citation, quoted: Set<string>): boolean {
  const key = citation.kind === "clause" ? citation.path : citation.id;
  if (quoted.has(key)) return false;
  quoted.add(key);
  return true;
}

function Grounds({
  desk,
  citations,
}: {
  readonly desk: Desk;
  readonly citations: readonly Citation[];
}) {
  const parts: ReactNode[] = [];
  for (const citation of citations) {
    if (0 < parts.length) parts.push(desk.say("report.semicolon"));
    if (citation.kind === "clause") parts.push(sayClause(desk.say, desk.request, citation.path));
    else parts.push(<RuleLink key={citation.id} desk={desk} citation={citation} />);
  }
  return <small>{parts}</small>;
}

type RuleCitation = Extract<Citation, { kind: "rule" }>;

/** The article, linked to its entry among the sources, with its grade and the day to which it was read. */
export function RuleLink({
  desk,
  citation,
}: {
  readonly desk: Desk;
  readonly citation: RuleCitation;
}) {
  return (
    <>
      <a href={link(desk, `/sources#${citation.id}`)}>{sayRule(desk, citation)}</a>
      {sayGrade(desk, citation)}
    </>
  );
}

/** the text by its name and the article in it */
export function sayRule({ say }: Pick<Desk, "say">, citation: RuleCitation): string {
  const rule = findRule(citation.id);
  if (!rule) return `${citation.id} ${citation.article}`;
  return say(rule.article === "" ? "report.ruleWhole" : "report.rule", {
    title: rule.title[say.locale],
    place: rule.place[say.locale],
  });
}

export function sayGrade({ say }: Pick<Desk, "say">, citation: RuleCitation): string {
  const rule = findRule(citation.id);
  const words = [
    say(`report.grade.${citation.grade}`),
    rule?.confirmed === false ? say("report.grade.unconfirmed") : null,
    rule?.asOf ? say("report.sources.asOf", { on: say.day(rule.asOf) }) : null,
  ];
  return say("report.bracket", {
    text: words.filter((word) => word !== null).join(say("report.comma")),
  });
}

/** a longer sum is told by its beginning: its parts stand in the lines of the bill */
const mostParts = 12;

/** How an amount came about, as it is written: ¥1,000.00 × 0.6%. Empty for a sum of one. */
export function sayCalc({ say }: Pick<Desk, "say">, calc: Calc): string {
  switch (calc.kind) {
    case "share": {
      const parts = [
        say("report.working.share", {
          amount: say.money(calc.amountFen),
          rate: say.rate(calc.ratePpm),
        }),
      ];
      if (calc.minFen !== null)
        parts.push(say("report.working.atLeast", { min: say.money(calc.minFen) }));
      if (calc.maxFen !== null)
        parts.push(say("report.working.atMost", { max: say.money(calc.maxFen) }));
      return parts.join(say("report.comma"));
    }
    case "sum": {
      const parts = calc.parts.slice(0, mostParts).map((part) => say.money(part));
      if (mostParts < calc.parts.length) parts.push("…");
      return parts.length < 2 ? "" : parts.join(" + ");
    }
    case "least":
      return say("report.working.least", {
        parts: calc.of.map((one) => say.money(one)).join(say("report.listComma")),
      });
    case "times":
      return say("report.working.times", { amount: say.money(calc.amountFen), count: calc.count });
  }
}
