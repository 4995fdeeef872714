import type { Reason, Totals } from "@/lib/engine/report";
import type { AuditRequest } from "@/lib/engine/request";

/** What came of a charge: taken rightly, taken early, disputed, undecided (fen), and why. */
export type Outcome = readonly [
  id: string,
  justified: number,
  early: number,
  disputed: number,
  unresolved: number,
  reason: Reason | null,
];

/** A situation of a merchant, and what he has to be told about it. */
export type Story = {
  readonly name: string;
  readonly request: AuditRequest;
  readonly charges: readonly Outcome[];
  readonly totals: Partial<Record<keyof Totals, number>>;
  /** rule and fen, largest first */
  readonly findings: readonly (readonly [rule: string, fen: number])[];
  /** due day, net and what was allocated of it; left out where it says nothing new */
  readonly entitlements?: readonly (readonly [dueOn: string, net: number, allocated: number])[];
  /** due day and net */
  readonly upcoming?: readonly (readonly [dueOn: string, net: number])[];
  /** due days that could not be measured */
  readonly notes?: readonly string[];
};
