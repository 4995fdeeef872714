import { allocate } from "./allocate";
import { claim } from "./claims";
import { owedDeposits } from "./deposits";
import { entitlementOf, notesOf, occurrencesOf } from "./entitlements";
import { openBill, resultOf } from "./entry";
import { explain } from "./explain";
import { findingsOf } from "./findings";
import { readHandling } from "./hidden";
import { offsetRefunds } from "./refunds";
import type { AuditReport } from "./report";
import type { AuditRequest } from "./request";
import type { Ruleset } from "./ruleset";
import { totalsOf } from "./totals";
import { dueAhead, upcomingOf } from "./upcoming";
import { openWorld } from "./world";

/** What was owed, what was taken, and what can be asked back: everything but the advice that follows from it. */
export function assess(
  request: AuditRequest,
  ruleset: Ruleset,
): Omit<AuditReport, "recommendation"> {
  const world = openWorld(request, ruleset);
  const occurrences = occurrencesOf(world);
  const handling = readHandling(world);
  const bill = openBill(world, handling, occurrences);

  allocate(bill.entries, world);
  explain(bill.entries, occurrences, world);
  offsetRefunds(bill);
  claim(bill.entries, world);
  const deposits = owedDeposits(occurrences, bill.refunds, world);

  return {
    specVersion: 1,
    rulesetVersion: ruleset.version,
    auditedOn: request.auditedOn,
    window: request.window,
    totals: totalsOf(bill, occurrences, deposits, handling.overcharges),
    charges: bill.entries.map(resultOf),
    outsideWindow: bill.outsideWindow,
    entitlements: occurrences.map(entitlementOf),
    findings: findingsOf(bill.entries, deposits, handling.overcharges, ruleset),
    notes: notesOf(occurrences, world),
    upcoming: dueAhead(world, request.auditedOn, ruleset.upcomingMonths).map(upcomingOf),
  };
}
