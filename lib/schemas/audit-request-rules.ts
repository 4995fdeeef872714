import type { AuditRequest } from "@/lib/engine/request";
import { checkSize } from "./audit-request-size";
import { mostIssues } from "./issues";
import { type Ground, refuse } from "./parts";

/** The rules of engine.md section 2 that hold between parts of the request; the parts have been looked at before. */
export function checkRequest(ground: Ground<AuditRequest>): void {
  const request = ground.value;
  if (request.auditedOn < request.window.to) refuse(ground, ["window", "to"], "to-after-today");
  if (request.terminals.length === 0) refuse(ground, ["terminals"], "no-terminal");
  const terminals = unique(ground, ["terminals"], request.terminals);
  const contracts = unique(ground, ["contracts"], request.contracts);
  unique(ground, ["charges"], request.charges);
  unique(ground, ["transactions"], request.transactions);
  checkFeeIds(ground);
  if (0 < terminals.size) checkReferences(ground, terminals, contracts);
  checkUsage(ground);
  if (ground.issues.length === 0) checkSize(ground);
}

/** the ids of the list; each that stands in it a second time is refused */
function unique(
  ground: Ground<unknown>,
  path: readonly PropertyKey[],
  items: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  let index = 0;
  for (const { id } of items) {
    if (seen.size < seen.add(id).size) index += 1;
    else {
      refuse(ground, [...path, index, "id"], "given-twice");
      index += 1;
      if (isEnough(ground)) break;
    }
  }
  return seen;
}

function checkFeeIds(ground: Ground<AuditRequest>): void {
  for (const [c, { versions }] of ground.value.contracts.entries()) {
    for (const [v, { terms }] of versions.entries()) {
      unique(ground, ["contracts", c, "versions", v, "terms", "fees"], terms.fees ?? []);
    }
  }
}

/** A charge of an unknown terminal and its usage are no mistake of the request: the report says so. */
function checkReferences(
  ground: Ground<AuditRequest>,
  terminals: ReadonlySet<string>,
  contracts: ReadonlySet<string>,
): void {
  for (const [index, { contractId }] of ground.value.terminals.entries()) {
    if (contractId === null || contracts.has(contractId)) continue;
    refuse(ground, ["terminals", index, "contractId"], "no-such-contract", quoted(contractId));
    if (isEnough(ground)) return;
  }
  checkTerminals(ground, "transactions", terminals);
  checkTerminals(ground, "dayTotals", terminals);
}

function checkTerminals(
  ground: Ground<AuditRequest>,
  place: "transactions" | "dayTotals",
  terminals: ReadonlySet<string>,
): void {
  let index = 0;
  for (const { terminalId } of ground.value[place] ?? []) {
    if (isEnough(ground)) return;
    if (!terminals.has(terminalId))
      refuse(ground, [place, index, "terminalId"], "no-such-terminal", quoted(terminalId));
    index += 1;
  }
}

/** two figures for one month of one terminal: which of them counts nobody can say */
function checkUsage(ground: Ground<AuditRequest>): void {
  const seen = new Set<string>();
  for (const [index, { terminalId, month }] of ground.value.usage.entries()) {
    const key = `${month} ${terminalId}`;
    if (seen.has(key)) refuse(ground, ["usage", index, "month"], "given-twice");
    if (isEnough(ground)) return;
    seen.add(key);
  }
}

function isEnough(ground: Ground<unknown>): boolean {
  return mostIssues <= ground.issues.length;
}

function quoted(id: string): { readonly id: string } {
  return { id: id.length <= 64 ? id : `${id.slice(0, 64)}…` };
}
