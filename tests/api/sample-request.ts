/** A request that the schema lets in, as loose JSON: each test breaks one thing of it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const sampleRecurring: JsonObject = {
  kind: "recurring",
  amountFen: 6000,
  range: null,
  every: { count: 12, unit: "month" },
  anchor: "activation",
  due: "start",
};

export const sampleCharge: JsonObject = {
  id: "c1",
  terminalId: "t1",
  on: "2024-04-01",
  amountFen: 9900,
  category: "data",
  components: [],
  label: "流量费",
};

export const sampleTransaction: JsonObject = {
  id: "x1",
  terminalId: "t1",
  on: "2024-04-02",
  amountFen: 120_000,
  card: "debit",
  feeFen: 600,
  settledFen: 119_400,
};

export const sampleTerminal: JsonObject = {
  id: "t1",
  provider: "lakala",
  device: "countertop",
  connectivity: "sim",
  activatedOn: "2024-03-01",
  deactivatedOn: null,
  contractId: "k1",
};

export function sampleDayTotal(changes: JsonObject = {}): JsonObject {
  return {
    terminalId: "t1",
    on: "2024-04-03",
    card: "qr",
    salesFen: [8_800, 120, 8_800],
    refundsFen: -120,
    feeFen: 67,
    ...changes,
  };
}

export function sampleFee(changes: JsonObject = {}): JsonObject {
  return {
    id: "data-fee",
    category: "data",
    components: ["networkAccess"],
    model: sampleRecurring,
    per: "terminal",
    free: { count: 30, unit: "day" },
    waivers: [{ kind: "monthlyVolume", atLeastFen: 1_000_000, scope: "terminal" }],
    discounts: [{ kind: "promotion", from: null, to: "2024-12-31", offPpm: 500_000, offFen: 0 }],
    yearlyCapFen: 9900,
    ...changes,
  };
}

export function sampleTerms(changes: JsonObject = {}): JsonObject {
  return {
    fees: [sampleFee()],
    changeNoticeDays: 30,
    refund: { kind: "proRata", withinDays: 7 },
    cancellation: { kind: "anytime", noticeDays: 0, penaltyFen: 0 },
    transactionFees: {
      debit: { ratePpm: 5000, capFen: 2000 },
      credit: { ratePpm: 6000, capFen: null },
      fixedFen: 0,
    },
    ...changes,
  };
}

export function sampleVersion(changes: JsonObject = {}): JsonObject {
  return {
    effectiveFrom: "2024-03-01",
    change: "original",
    noticeGivenOn: null,
    acceptedOn: null,
    terms: sampleTerms(),
    ...changes,
  };
}

export function sampleContract(changes: JsonObject = {}): JsonObject {
  return {
    id: "k1",
    signedOn: "2024-03-01",
    terminatedOn: null,
    versions: [sampleVersion()],
    ...changes,
  };
}

export function sampleRequest(changes: JsonObject = {}): JsonObject {
  return {
    specVersion: 1,
    auditedOn: "2026-03-31",
    window: { from: "2024-01-01", to: "2026-02-28" },
    terminals: [sampleTerminal],
    contracts: [sampleContract()],
    charges: [sampleCharge],
    transactions: [sampleTransaction],
    usage: [{ terminalId: "t1", month: "2024-04", kilobytes: 10_240 }],
    demandsOn: ["2025-06-01"],
    ...changes,
  };
}

/** The sample with another value at the path (`charges[0].on`); undefined takes the key away. */
export function sampleWith(path: string, value: unknown): unknown {
  return changed(
    sampleRequest(),
    path.split(/[.[\]]+/).filter((part) => part !== ""),
    value,
  );
}

function changed(whole: unknown, path: readonly string[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(whole)) {
    const copy: unknown[] = [...whole];
    copy[Number(first)] = changed(copy[Number(first)], rest, value);
    return copy;
  }
  const copy: Record<string, unknown> = { ...Object(whole) };
  const inner = changed(copy[first], rest, value);
  if (inner === undefined) delete copy[first];
  else copy[first] = inner;
  return copy;
}
