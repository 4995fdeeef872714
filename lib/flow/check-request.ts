import { earlierOf, laterOf, type PlainDate } from "../engine/date";
import type { AuditRequest, Charge, Connectivity, Terminal, Window } from "../engine/request";
import type { ReadReading } from "../intake/reading";
import type { AgreementAnswers, CheckDraft, TerminalAnswers } from "../schemas/check-draft";
import { agreedContract } from "./agreed-contract";
import { type Assumption, assume } from "./assumption";
import { gatherRecords, type KeptStatement, type Place, type Records } from "./records";

/** what still has to be said before anything can be computed */
export type Missing = "terminal" | "agreement" | "activated" | "records" | "file-terminals";
export type CheckRequest =
  | {
      readonly kind: "ready";
      readonly request: AuditRequest;
      readonly assumptions: readonly Assumption[];
    }
  | { readonly kind: "missing"; readonly missing: Missing };

/** bears the charges of which nobody knows whether they were agreed */
const unclearSuffix = "~";

/** The draft, the kept statements and today as a request to the engine, or the first thing that is missing. */
export function checkRequest(
  draft: CheckDraft,
  statements: readonly KeptStatement[],
  today: PlainDate,
): CheckRequest {
  return requestFrom(draft, statements, today, (place, typedTerminal) =>
    gatherRecords(draft, statements, place, typedTerminal),
  );
}

/** what has to be known of a statement beside its rows */
type StatementFacts = {
  readonly reading: Pick<ReadReading, "terminals" | "period">;
};

/** The same from records that are gathered in another way. */
export function requestFrom(
  draft: CheckDraft,
  statements: readonly StatementFacts[],
  today: PlainDate,
  gather: (place: Place, typedTerminal: string | null) => Records,
): CheckRequest {
  const { terminal, agreement } = draft;
  if (terminal === null) return { kind: "missing", missing: "terminal" };
  if (agreement === null) return { kind: "missing", missing: "agreement" };
  if (draft.lines.length === 0 && statements.length === 0)
    return { kind: "missing", missing: "records" };
  const ids = terminalIds(draft, statements);
  if (ids === null) return { kind: "missing", missing: "file-terminals" };
  const records = gather(ids.place, ids.typed);
  const days = coveredDays(draft, statements, records, today);
  if (days === null) return { kind: "missing", missing: "records" };
  if (terminal.activatedOn === null && agreement.have === "memory")
    return { kind: "missing", missing: "activated" };
  return assemble({ draft, terminal, agreement, ids: ids.all, records, days, today });
}

type Parts = {
  readonly draft: CheckDraft;
  readonly terminal: TerminalAnswers;
  readonly agreement: AgreementAnswers;
  readonly ids: readonly string[];
  readonly records: Records;
  readonly days: CoveredDays;
  readonly today: PlainDate;
};

function assemble({ draft, terminal, agreement, ids, records, days, today }: Parts): CheckRequest {
  const activatedOn = terminal.activatedOn?.on ?? days.window.from;
  const connectivity = connectivityOf(terminal);
  const known = { hasSim: connectivity === "sim" || connectivity === "simAndWifi" };
  const agreed = agreement.have === "memory" ? agreedContract(agreement, activatedOn, known) : null;
  const terminals = ids.map((id) => ({
    id,
    provider: terminal.provider ?? "other",
    device: deviceOf(terminal),
    connectivity,
    activatedOn,
    deactivatedOn: terminal.returnedOn?.on ?? null,
    contractId: agreed?.contract.id ?? null,
  }));
  const split = withUnclear(terminals, records.charges, agreement);
  return {
    kind: "ready",
    request: {
      specVersion: 1,
      auditedOn: today,
      window: days.window,
      terminals: split.terminals,
      contracts: agreed === null ? [] : [agreed.contract],
      charges: split.charges,
      transactions: records.transactions,
      usage: [],
      demandsOn: draft.demandsOn.filter((on) => on <= today),
    },
    assumptions: [
      ...terminalAssumptions(terminal, activatedOn),
      ...(agreed?.assumptions ?? []),
      ...(split.found ? [assume("others-unclear")] : []),
      ...waiverAssumptions(agreement, records),
      ...days.assumptions,
      ...records.assumptions,
    ],
  };
}

function waiverAssumptions(agreement: AgreementAnswers, records: Records): Assumption[] {
  const unmeasured =
    agreement.have === "memory" && agreement.waiver !== null && records.sales === 0;
  return unmeasured ? [assume("waiver-without-sales")] : [];
}

type TerminalIds = {
  readonly all: readonly string[];
  readonly place: (printed: string | null) => string | null;
  /** of typed lines; null: any of them */
  readonly typed: string | null;
};

/** null: the files name several terminals, and nobody has said yet whose they are */
function terminalIds(draft: CheckDraft, statements: readonly StatementFacts[]): TerminalIds | null {
  const printed = printedTerminals(statements);
  const own = draft.terminal?.terminalNumber ?? null;
  const [first] = printed;
  if (first === undefined || printed.length === 1) {
    const id = own ?? first ?? "1";
    return { all: [id], place: () => id, typed: id };
  }
  if (draft.fileTerminals === null) return null;
  if (draft.fileTerminals.kind === "all")
    return { all: printed, place: (name) => name ?? first, typed: null };
  const { number } = draft.fileTerminals;
  return {
    all: [number],
    place: (name) => (name === null || name === number ? number : null),
    typed: number,
  };
}

/** every terminal that the files name, sorted, each once */
export function printedTerminals(
  statements: readonly { readonly reading: { readonly terminals: readonly string[] } }[],
): readonly string[] {
  return [...new Set(statements.flatMap(({ reading }) => reading.terminals))].toSorted();
}

/**
 * Where nobody knows which other fees were agreed, a charge for one can be neither owed nor not owed: it is put on
 * a twin of the terminal that has no contract, and the engine answers that the contract is missing.
 */
function withUnclear(
  terminals: readonly Terminal[],
  charges: readonly Charge[],
  agreement: AgreementAnswers,
) {
  const isOpen =
    agreement.have === "memory" && agreement.otherFees !== "none" && agreement.otherFees !== "some";
  const isOther = ({ category }: Charge) => category !== "data";
  const found = isOpen && charges.some(isOther);
  if (!found) return { terminals, charges, found };
  const [first] = terminals;
  const twins = terminals.map((terminal) => ({
    ...terminal,
    id: `${terminal.id}${unclearSuffix}`,
    contractId: null,
  }));
  return {
    terminals: [...terminals, ...twins],
    charges: charges.map((charge) =>
      isOther(charge)
        ? { ...charge, terminalId: `${charge.terminalId ?? first?.id ?? ""}${unclearSuffix}` }
        : charge,
    ),
    found,
  };
}

type CoveredDays = { readonly window: Window; readonly assumptions: readonly Assumption[] };

/** What the merchant said, else from the first record to the last; null: there is no record at all. */
function coveredDays(
  draft: CheckDraft,
  statements: readonly StatementFacts[],
  { charges, transactions }: Records,
  today: PlainDate,
): CoveredDays | null {
  if (draft.window !== null)
    return {
      window: { from: draft.window.from, to: earlierOf(draft.window.to, today) },
      assumptions: [],
    };
  const days = [
    ...charges.map(({ on }) => on),
    ...transactions.map(({ on }) => on),
    ...statements.flatMap(({ reading }) =>
      reading.period === null ? [] : [reading.period.from, reading.period.to],
    ),
  ].filter((on) => on <= today);
  const [first] = days;
  if (first === undefined) return null;
  const window = { from: days.reduce(earlierOf, first), to: days.reduce(laterOf, first) };
  return {
    window,
    assumptions: [assume("window-from-records", { fromOn: window.from, toOn: window.to })],
  };
}

/** a SIM is taken to be there: without one a data fee would be disputed at once */
function connectivityOf({ connectivity }: TerminalAnswers): Connectivity {
  return connectivity === null || connectivity === "unclear" ? "sim" : connectivity;
}

/** the commonest kind; no verdict hangs on it */
function deviceOf({ device }: TerminalAnswers): Terminal["device"] {
  return device === null || device === "unclear" ? "eSign" : device;
}

function terminalAssumptions(terminal: TerminalAnswers, activatedOn: PlainDate): Assumption[] {
  const { device, connectivity, activatedOn: told } = terminal;
  return [
    ...(told === null ? [assume("activated-unknown", { activatedOn })] : []),
    ...(told !== null && told.exact !== "day"
      ? [assume("activated-approximate", { activatedOn })]
      : []),
    ...(device === null || device === "unclear" ? [assume("device-unclear")] : []),
    ...(connectivity === null || connectivity === "unclear"
      ? [assume("connectivity-unclear")]
      : []),
  ];
}
