import type { AuditRequest, Contract, Fee, Terminal, TermsVersion } from "@/lib/engine/request";
import { addDays, byCodePoint, type Day, earliest, latest } from "./days";

/** Section 3: the day on which version i takes effect; null: never. */
function takesEffectOn(contract: Contract, i: number): Day | null {
  const version = contract.versions[i];
  const before = contract.versions[i - 1];
  if (version === undefined || before === undefined) return null;
  const m = before.terms.changeNoticeDays;
  const { effectiveFrom, noticeGivenOn, acceptedOn } = version;
  if (version.change === "decrease") return effectiveFrom;
  if (noticeGivenOn === null) return null;
  if (effectiveFrom < "2024-05-01") return latest(effectiveFrom, addDays(noticeGivenOn, m ?? 0));
  if (acceptedOn === null) return null;
  return latest(effectiveFrom, acceptedOn, addDays(noticeGivenOn, Math.max(30, m ?? 0)));
}

/** the last in the list that has taken effect by then; version 0 from the beginning of time */
export function governingIndex(contract: Contract, on: Day): number {
  let found = 0;
  for (let i = 1; i < contract.versions.length; i += 1) {
    const from = takesEffectOn(contract, i);
    if (from !== null && from <= on) found = i;
  }
  return found;
}

/** the last whose effectiveFrom has come, whatever was noticed */
export function reliedOnIndex(contract: Contract, on: Day): number {
  let found = 0;
  for (const [i, version] of contract.versions.entries()) {
    if (0 < i && version.effectiveFrom <= on) found = i;
  }
  return found;
}

export function governing(contract: Contract, on: Day): TermsVersion | null {
  return contract.versions[governingIndex(contract, on)] ?? null;
}

/** Who owes a fee: a terminal, or all terminals of a contract under the name of the first activated. */
export type Bearer = {
  readonly id: string;
  readonly contract: Contract;
  /** ids of the terminals that count as the occurrence's */
  readonly terminals: readonly string[];
  readonly activatedOn: Day;
  /** E, the last day of service; null: none */
  readonly lastDay: Day | null;
  readonly hasNoSim: boolean;
};

export function hasNoSim(terminal: Terminal): boolean {
  return terminal.connectivity !== "sim" && terminal.connectivity !== "simAndWifi";
}

export function contractOf(request: AuditRequest, terminal: Terminal): Contract | null {
  return request.contracts.find((contract) => contract.id === terminal.contractId) ?? null;
}

export function lastDayOf(request: AuditRequest, terminal: Terminal): Day | null {
  const contract = contractOf(request, terminal);
  return earliest(terminal.deactivatedOn, contract?.terminatedOn ?? null);
}

export function terminalsOf(request: AuditRequest, contract: Contract): readonly Terminal[] {
  return request.terminals.filter((terminal) => terminal.contractId === contract.id);
}

function bearerOfContract(request: AuditRequest, contract: Contract): Bearer | null {
  const terminals = [...terminalsOf(request, contract)];
  const [first] = terminals.toSorted((a, b) =>
    a.activatedOn === b.activatedOn
      ? byCodePoint(a.id, b.id)
      : a.activatedOn < b.activatedOn
        ? -1
        : 1,
  );
  if (first === undefined) return null;
  const ends = terminals.map((terminal) => terminal.deactivatedOn).filter((end) => end !== null);
  const lastEnd = ends.length === terminals.length ? latest(...ends) : null;
  return {
    id: first.id,
    contract,
    terminals: terminals.map((terminal) => terminal.id),
    activatedOn: first.activatedOn,
    lastDay: earliest(contract.terminatedOn, lastEnd),
    hasNoSim: terminals.every(hasNoSim),
  };
}

/** who owes this fee of the terminal's contract */
export function bearerOf(request: AuditRequest, terminal: Terminal, fee: Fee): Bearer | null {
  const contract = contractOf(request, terminal);
  if (contract === null) return null;
  if (fee.per === "contract") return bearerOfContract(request, contract);
  return {
    id: terminal.id,
    contract,
    terminals: [terminal.id],
    activatedOn: terminal.activatedOn,
    lastDay: lastDayOf(request, terminal),
    hasNoSim: hasNoSim(terminal),
  };
}
