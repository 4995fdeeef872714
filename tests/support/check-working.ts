import { type Fen, least, most, pct } from "@/lib/engine/money";
import type { AuditReport, Calc, Step } from "@/lib/engine/report";
import { stepCodes } from "@/lib/engine/working";

/** Reads a working from the top, as one checks a sum on paper. Gives every line that is wrong; none is right. */
export function mistakesIn(steps: readonly Step[]): string[] {
  const mistakes: string[] = [];
  let sum: number | null = null;
  for (const [i, { code, op, fen, calc }] of steps.entries()) {
    const say = (what: string): number => mistakes.push(`line ${i} ${code}: ${what}`);
    if (!(stepCodes as readonly string[]).includes(code)) say("unknown code");
    if (calc && recompute(calc) !== fen) say(`${fen} is not what ${JSON.stringify(calc)} comes to`);
    if ((op === "note") !== (fen === null))
      say("an amount where none belongs, or none where one does");
    if ((op === "start") !== (i === 0)) say("a working starts once, at the top");
    if (fen === null) continue;
    if (op === "start") sum = fen;
    else if (sum === null) say("nothing to add to");
    else if (op === "plus") sum += fen;
    else if (op === "minus") sum -= fen;
    else if (op === "equals" && sum !== fen) say(`says ${fen}, comes to ${sum}`);
  }
  return mistakes;
}

export function recompute(calc: Calc): number {
  switch (calc.kind) {
    case "share": {
      const share = pct(calc.amountFen, calc.ratePpm);
      const raised = calc.minFen === null ? share : most(share, calc.minFen);
      return calc.maxFen === null ? raised : least(raised, calc.maxFen);
    }
    case "sum":
      return calc.parts.reduce<number>((sum, part) => sum + part, 0);
    case "least":
      return Math.min(...calc.of);
    case "times":
      return calc.amountFen * calc.count;
  }
}

/** the amount of the last line with a code; null where there is none */
export function stated(steps: readonly Step[], code: string): Fen | null {
  return steps.findLast((step) => step.code === code)?.fen ?? null;
}

type Report = Omit<AuditReport, "recommendation">;

/** Every working of the report adds up, and the amounts of the report are the amounts of its workings. */
export function checkReport(report: Report): void {
  const mistakes = [
    ...chargeMistakes(report),
    ...entitlementMistakes(report),
    ...findingMistakes(report),
  ];
  if (0 < mistakes.length) throw new Error(mistakes.join("\n"));
}

function chargeMistakes({ charges }: Report): string[] {
  return charges.flatMap((charge) => {
    const {
      working,
      disputedFen,
      unresolvedFen,
      claimFen,
      justifiedFen,
      earlyFen,
      offsetFen,
      reason,
    } = charge;
    const sumOf = (code: string): number =>
      working.reduce((sum, step) => sum + (step.code === code ? (step.fen ?? 0) : 0), 0);
    return [
      ...mistakesIn(working),
      ...unequal("remainder", stated(working, "remainder"), disputedFen + unresolvedFen),
      ...unequal("justified", sumOf("matched"), justifiedFen),
      ...unequal("early", sumOf("matched-early"), earlyFen),
      ...unequal("offset", sumOf("refunded"), offsetFen),
      ...unequal("claim", stated(working, "claim") ?? 0, claimFen),
      ...unequal(
        "reasons",
        working.filter(({ code }) => code.startsWith("because-")).length,
        reason === null ? 0 : 1,
      ),
    ].map((mistake) => `charge ${charge.id}: ${mistake}`);
  });
}

function entitlementMistakes({ entitlements }: Report): string[] {
  return entitlements.flatMap(({ id, working, netFen, grossFen, reductions }) =>
    [
      ...mistakesIn(working),
      ...unequal("net", stated(working, "net"), netFen),
      ...unequal("least net", Math.min(netFen, 0), 0),
      ...(grossFen === null
        ? []
        : unequal(
            "net from gross",
            grossFen - reductions.reduce((sum, { fen }) => sum + fen, 0),
            netFen,
          )),
    ].map((mistake) => `entitlement ${id}: ${mistake}`),
  );
}

function findingMistakes({ findings }: Report): string[] {
  return findings.flatMap(({ id, working, fen, claimFen, rule }) =>
    [
      ...mistakesIn(working),
      ...(rule === "rateOvercharge"
        ? unequal("overcharge", stated(working, "overcharge"), fen)
        : unequal("claim", stated(working, "claim"), claimFen)),
    ].map((mistake) => `finding ${id}: ${mistake}`),
  );
}

function unequal(what: string, is: number | null, wanted: number): string[] {
  return is === wanted ? [] : [`${what} is ${is}, not ${wanted}`];
}
