import { cite } from "./citations";
import type { OwedDeposit } from "./deposits";
import type { Entry } from "./entry";
import { fen, type Fen, minus, plus, zero } from "./money";
import { compareText } from "./order";
import type { Overcharge } from "./rates";
import type { Citation, Finding, FindingRule, Reason } from "./report";
import type { Ruleset } from "./ruleset";
import { open, type Params, type Sheet, stateLine, takeLine } from "./working";

/** What the report says to the merchant: one finding for each thing that is wrong or cannot be decided, largest first. */
export function findingsOf(
  entries: readonly Entry[],
  deposits: readonly OwedDeposit[],
  overcharges: readonly Overcharge[],
  ruleset: Ruleset,
): Finding[] {
  return [
    ...groupsOf(entries).map((group) => ofCharges(group, ruleset)),
    ...deposits.map((deposit) => ofDeposit(deposit, ruleset)),
    ...overcharges.map((overcharge) => ofOvercharge(overcharge, ruleset)),
  ].toSorted((a, b) => b.fen - a.fen || compareText(a.id, b.id));
}

/** the charges of one terminal, category and reason, in order of day, then id */
type Group = {
  readonly id: string;
  readonly reason: Reason;
  readonly first: Entry;
  readonly entries: Entry[];
};

function groupsOf(entries: readonly Entry[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    if (!entry.rule) continue;
    const { reason } = entry.rule;
    const { category, terminalId } = entry.charge;
    const id =
      terminalId === null ? `${reason}/${category}` : `${reason}/${category}/${terminalId}`;
    const known = groups.get(id);
    if (known) known.entries.push(entry);
    else groups.set(id, { id, reason, first: entry, entries: [entry] });
  }
  return [...groups.values()];
}

function ofCharges({ id, reason, first, entries }: Group, ruleset: Ruleset): Finding {
  const { sheet, total } = sumOf(entries);
  const claimFen = stateLine(sheet, "claim");
  const { category, terminalId } = first.charge;
  return {
    ...judged(id, reason, total, ruleset, clausesOf(entries)),
    terminalId,
    category,
    fen: total,
    claimFen,
    chargeIds: entries.map((entry) => entry.id).toSorted(compareText),
    transactionIds: entries
      .flatMap(({ hidden }) => hidden?.transactionId ?? [])
      .toSorted(compareText),
    count: entries.length,
    explanation: explained(reason, {
      fen: total,
      claimFen,
      count: entries.length,
      terminalId: terminalId ?? "",
      firstOn: first.on,
      lastOn: entries.at(-1)?.on ?? first.on,
    }),
    working: sheet.steps,
  };
}

/** remainders of all charges, less what came back, what is too late, and what cannot be decided */
function sumOf(entries: readonly Entry[]): { readonly sheet: Sheet; readonly total: Fen } {
  const total = add(entries, ({ remainderFen }) => remainderFen);
  const sheet = open("charges-total", total, {
    calc: { kind: "sum", parts: entries.map(({ remainderFen }) => remainderFen) },
    params: { count: entries.length },
  });
  const lessOffset = add(entries, ({ remainderFen, openFen }) => minus(remainderFen, openFen));
  const lessBarred = add(entries, ({ timeBarred, claimFen }) => (timeBarred ? claimFen : zero));
  const lessOpen = add(entries, ({ rule, openFen }) => (rule?.unresolved ? openFen : zero));
  if (0 < lessOffset) takeLine(sheet, "refunds-offset", lessOffset);
  if (0 < lessBarred) takeLine(sheet, "time-barred-part", lessBarred);
  if (0 < lessOpen) takeLine(sheet, "not-decidable-part", lessOpen);
  return { sheet, total };
}

function ofDeposit(
  { occurrence, reachedOn, sheet, claimFen }: OwedDeposit,
  ruleset: Ruleset,
): Finding {
  const { bearer, fee, clause } = occurrence.owed;
  const { terminalId } = bearer;
  return {
    ...judged(`depositNotReturned/${occurrence.id}`, "depositNotReturned", claimFen, ruleset, [
      clause,
    ]),
    terminalId,
    category: fee.category,
    fen: claimFen,
    claimFen,
    chargeIds: [],
    transactionIds: [],
    count: 1,
    explanation: explained("depositNotReturned", {
      fen: claimFen,
      claimFen,
      count: 1,
      terminalId,
      reachedOn,
    }),
    working: sheet.steps,
  };
}

/** Stands beside the claim, not in it: a rate has to be argued about on its own. */
function ofOvercharge(
  { terminalId, card, count, totalFen, largest }: Overcharge,
  ruleset: Ruleset,
): Finding {
  const shown = largest.map((one) => one.fen);
  const rest = minus(totalFen, plus(...shown));
  const sheet = open("overcharges-total", totalFen, {
    calc: { kind: "sum", parts: shown.length < count ? [...shown, rest] : shown },
    params: { count, shown: shown.length },
  });
  const total = stateLine(sheet, "overcharge");
  return {
    ...judged(`rateOvercharge/${card}/${terminalId}`, "rateOvercharge", total, ruleset, []),
    terminalId,
    category: null,
    card,
    fen: total,
    claimFen: zero,
    chargeIds: [],
    transactionIds: largest.map(({ id }) => id),
    count,
    explanation: explained("rateOvercharge", {
      fen: total,
      claimFen: zero,
      count,
      terminalId,
      card,
    }),
    working: sheet.steps,
  };
}

type Judged = Pick<Finding, "id" | "rule" | "severity" | "confidence" | "citations">;

/** more money never lowers the severity */
function judged(
  id: string,
  rule: FindingRule,
  total: Fen,
  ruleset: Ruleset,
  clauses: readonly Citation[],
): Judged {
  const { severity, confidence, cites } = ruleset.findings[rule];
  return {
    id,
    rule,
    severity: total < ruleset.trivialFen ? "low" : severity,
    confidence,
    citations: [...clauses, ...cites.map(cite)],
  };
}

function explained(rule: FindingRule, params: Params): Finding["explanation"] {
  return { key: `finding.${rule}`, params };
}

/** the clauses that the reasons of the charges were read from, each once, in order */
function clausesOf(entries: readonly Entry[]): Citation[] {
  const clauses = new Map<string, Citation>();
  for (const { citations } of entries)
    for (const citation of citations)
      if (citation.kind === "clause") clauses.set(citation.path, citation);
  return [...clauses.values()].toSorted((a, b) =>
    a.kind === "clause" && b.kind === "clause" ? compareText(a.path, b.path) : 0,
  );
}

function add(entries: readonly Entry[], amountOf: (entry: Entry) => Fen): Fen {
  let sum = 0;
  for (const entry of entries) sum += amountOf(entry);
  return fen(sum);
}
