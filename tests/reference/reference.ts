import type { AuditRequest, Category } from "@/lib/engine/request";
import type { FindingRule } from "@/lib/engine/report";
import { claimOf, isTimeBarred, judge, type Judged } from "./charges";
import { addDays, byCodePoint, total } from "./days";
import { entitlements, type Occurrence } from "./entitlements";
import { offset, unreturnedDeposits } from "./refunds";
import { takings } from "./takings";
import { upcoming } from "./upcoming";

/** The figures of a finding, without its words. */
export type FindingFigures = {
  rule: FindingRule;
  terminalId: string | null;
  category: Category | null;
  card: string | null;
  fen: number;
  claimFen: number;
  chargeIds: string[];
  count: number;
};

/**
 * A second engine, read off the page and not off the first: slow, plain, and without advice, working or citations.
 * Where both agree, what is wrong must have been misread twice in the same way.
 */
export function reference(request: AuditRequest) {
  const { made, notes } = entitlements(request);
  const { charges: lines, refunds: back, outsideWindow, overs } = takings(request);
  const charges = judge(request, lines, made);
  const refunds = offset(request, back, charges);
  const deposits = unreturnedDeposits(request, made, refunds);
  const judged = charges.map((charge) => ({
    charge,
    claimFen: claimOf(charge),
    timeBarred: isTimeBarred(request, charge),
  }));
  const open = judged.filter(({ timeBarred }) => !timeBarred);
  const inWindow = made.filter(({ isLookback }) => !isLookback);
  const claimFen =
    total(open.map((entry) => entry.claimFen)) + total(deposits.map(({ fen }) => fen));
  const entitledFen = total(inWindow.map(({ netFen }) => netFen));
  const uncollectedFen = entitledFen - total(inWindow.map(({ allocatedFen }) => allocatedFen));
  return {
    totals: {
      ...sums(charges),
      refundedFen: total(back.map(({ amountFen }) => -amountFen)),
      goodwillFen: total(refunds.map(({ goodwillFen }) => goodwillFen)),
      claimFen,
      timeBarredFen:
        total(judged.map((entry) => entry.claimFen)) - total(open.map((e) => e.claimFen)),
      transactionOverchargeFen: total(overs.map(({ fen }) => fen)),
      entitledFen,
      uncollectedFen,
      claimLowFen: Math.max(0, claimFen - uncollectedFen),
      byCategory: byCategory(judged),
    },
    charges: judged.map(chargeFigures),
    outsideWindow,
    entitlements: made.map(entitlementFigures),
    findings: [
      ...chargeFindings(judged),
      ...deposits.map(({ occurrence, fen }) => ({
        ...noFinding,
        rule: "depositNotReturned" as const,
        terminalId: occurrence.bearer.id,
        category: occurrence.fee.category,
        fen,
        claimFen: fen,
        count: 1,
      })),
      ...overFindings(overs),
    ],
    notes,
    upcoming: upcoming(request),
  };
}

type JudgedClaim = { charge: Judged; claimFen: number; timeBarred: boolean };

function sums(charges: readonly Judged[]) {
  return {
    chargedFen: total(charges.map(({ line }) => line.amountFen)),
    justifiedFen: total(charges.map((charge) => charge.justifiedFen)),
    earlyFen: total(charges.map((charge) => charge.earlyFen)),
    disputedFen: total(charges.map((charge) => charge.disputedFen)),
    unresolvedFen: total(charges.map((charge) => charge.unresolvedFen)),
  };
}

function byCategory(judged: readonly JudgedClaim[]) {
  const found: Partial<Record<Category, ReturnType<typeof sums> & { claimFen: number }>> = {};
  for (const category of new Set(judged.map(({ charge }) => charge.line.category))) {
    const own = judged.filter(({ charge }) => charge.line.category === category);
    const open = own.filter(({ timeBarred }) => !timeBarred);
    found[category] = {
      ...sums(own.map(({ charge }) => charge)),
      claimFen: total(open.map(({ claimFen }) => claimFen)),
    };
  }
  return found;
}

function chargeFigures({ charge, claimFen, timeBarred }: JudgedClaim) {
  const { line } = charge;
  return {
    id: line.id,
    terminalId: line.terminalId,
    on: line.on,
    amountFen: line.amountFen,
    category: line.category,
    hidden: line.hidden,
    justifiedFen: charge.justifiedFen,
    earlyFen: charge.earlyFen,
    disputedFen: charge.disputedFen,
    unresolvedFen: charge.unresolvedFen,
    offsetFen: charge.offsetFen,
    claimFen,
    timeBarred,
    reason: charge.reason,
    allocations: [...charge.allocations].sort((a, b) =>
      byCodePoint(a.entitlementId, b.entitlementId),
    ),
  };
}

function entitlementFigures(occurrence: Occurrence) {
  const { bearer, fee, slot } = occurrence;
  return {
    id: occurrence.id,
    terminalId: bearer.id,
    feeId: fee.id,
    category: fee.category,
    dueOn: slot.dueOn,
    periodFrom: slot.from,
    periodTo: addDays(slot.next, -1),
    grossFen: occurrence.grossFen,
    netFen: occurrence.netFen,
    lookback: occurrence.isLookback,
    reductions: occurrence.reductions,
    allocatedFen: occurrence.allocatedFen,
  };
}

const noFinding = { card: null, chargeIds: [], count: 0 };

/** one for each terminal (none kept apart), category and reason with fen > 0 */
function chargeFindings(judged: readonly JudgedClaim[]): FindingFigures[] {
  const found: FindingFigures[] = [];
  for (const { charge, claimFen, timeBarred } of judged) {
    const { reason, line } = charge;
    if (reason === null) continue;
    const { terminalId, category } = line;
    let finding = found.find(
      (other) =>
        other.rule === reason && other.terminalId === terminalId && other.category === category,
    );
    if (finding === undefined) {
      finding = {
        ...noFinding,
        rule: reason,
        terminalId,
        category,
        fen: 0,
        claimFen: 0,
        chargeIds: [],
      };
      found.push(finding);
    }
    finding.fen += charge.disputedFen + charge.unresolvedFen;
    finding.claimFen += timeBarred ? 0 : claimFen;
    finding.chargeIds.push(line.id);
    finding.chargeIds.sort(byCodePoint);
    finding.count += 1;
  }
  return found;
}

/** one for each terminal and kind of card */
function overFindings(overs: ReturnType<typeof takings>["overs"]): FindingFigures[] {
  const found: FindingFigures[] = [];
  for (const { terminalId, card, fen } of overs) {
    let finding = found.find((other) => other.terminalId === terminalId && other.card === card);
    if (finding === undefined) {
      finding = {
        ...noFinding,
        rule: "rateOvercharge",
        terminalId,
        category: null,
        card,
        fen: 0,
        claimFen: 0,
      };
      found.push(finding);
    }
    finding.fen += fen;
    finding.count += 1;
  }
  return found;
}
