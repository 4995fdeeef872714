import { plainDate } from "@/lib/engine/date";
import { fen } from "@/lib/engine/money";
import type {
  AuditRequest,
  Charge,
  Contract,
  Fee,
  Terminal,
  TermsVersion,
  Transaction,
} from "@/lib/engine/request";
import { addDays, addMonths } from "./days";
import { type Dice, dice } from "./dice";
import { entitlements, type Occurrence } from "./entitlements";
import { amount, everyAndAnchor, fee, hotDays, oneOff, terms } from "./random-terms";
import { demands, transactionOf, usage } from "./random-worlds";

/** One contract, a fee or two, and a bill that follows them closely: here the fine differences are met often. */
export function narrowWorld(seed: number): AuditRequest {
  const d = dice(seed);
  const from = plainDate(d.pick(hotDays));
  const to = plainDate(addDays(from, d.pick([100, 400, 800])));
  const signedOn = d.chance(0.7) ? from : d.near(from, 40);
  const contract: Contract = {
    id: "C",
    signedOn,
    terminatedOn: d.chance(0.95) ? null : d.near(to, 60),
    versions: versions(d, from),
  };
  const bare: AuditRequest = {
    specVersion: 1,
    auditedOn: plainDate(addDays(to, d.pick([0, 1, 400, 1200]))),
    window: { from, to },
    terminals: d
      .some(["T", "\u{1F600}"], 1)
      .concat("\uFF21")
      .map((id) => terminal(d, id, from)),
    contracts: [contract],
    charges: [],
    transactions: [],
    usage: [],
    demandsOn: [],
  };
  const transactions = d.times(0, d.pick([0, 12, 40]), (i) => sale(d, bare, `x${i}`));
  const sold: AuditRequest = { ...bare, transactions, usage: usage(d, bare) };
  const lines = bill(d, sold, entitlements(sold).made);
  const [first] = lines;
  const lastDay = plainDate(addMonths(first?.on ?? to, 36));
  const auditedOn = d.chance(0.1) && to <= lastDay ? lastDay : bare.auditedOn;
  return { ...sold, auditedOn, charges: lines, demandsOn: demands(d, lines, auditedOn) };
}

function terminal(d: Dice, id: string, from: string): Terminal {
  return {
    id,
    provider: "lakala",
    device: "eSign",
    connectivity: d.chance(0.8) ? "sim" : "wifi",
    activatedOn: d.chance(0.5) ? plainDate(addDays(from, d.between(0, 31))) : d.near(from, 400),
    deactivatedOn: d.chance(0.92) ? null : d.near(from, 500),
    contractId: "C",
  };
}

function versions(d: Dice, from: string): TermsVersion[] {
  const made: TermsVersion[] = [];
  const fees = d.times(1, 2, (i) => narrowFee(d, ["f", "g"][i] ?? "", from));
  for (let k = 0, count = d.pick([1, 1, 2, 3]); k < count; k += 1) {
    const before = made.at(-1);
    const effectiveFrom = plainDate(addDays(before?.effectiveFrom ?? from, k * d.between(0, 120)));
    const changed = fees.map((one) => (d.chance(0.5) ? narrowFee(d, one.id, from) : one));
    made.push({
      effectiveFrom,
      change: k === 0 ? "original" : d.pick(["increase", "decrease", "other"]),
      noticeGivenOn: d.chance(0.1) ? null : d.near(effectiveFrom, 35),
      acceptedOn: d.chance(0.1) ? null : d.near(effectiveFrom, 35),
      terms: { ...terms(d, null, from, "calm"), fees: k === 0 ? fees : changed },
    });
  }
  return made;
}

function narrowFee(d: Dice, id: string, from: string): Fee {
  const any = fee(d, id, from);
  if (d.chance(0.3)) return any;
  if (d.chance(0.35)) {
    return { ...any, category: "deposit", components: [], model: oneOff(d), waivers: [] };
  }
  const rhythm = d.chance(0.85) ? everyAndAnchor(d) : evenDays(d);
  const isMonthly = rhythm.every.unit === "month";
  const model = { kind: "recurring", amountFen: amount(d), range: null, ...rhythm } as const;
  return {
    ...any,
    model: { ...model, due: d.pick(["start", "end"]) },
    free: d.chance(0.7) ? { count: 0, unit: "day" } : any.free,
    waivers: any.waivers.filter(({ kind }) => isMonthly || kind !== "monthlyVolume"),
  };
}

/** periods whose half is a whole number of days: just early enough, or not */
function evenDays(d: Dice): ReturnType<typeof everyAndAnchor> {
  return { anchor: "activation", every: { count: d.pick([30, 62]), unit: "day" } };
}

/** as any transaction, but within the window and mostly for what waivers and deposits ask */
function sale(d: Dice, request: AuditRequest, id: string): Transaction {
  const any = transactionOf(d, request, id);
  const { from } = request.window;
  const amountFen = fen(d.pick([1, 9_900, 50_000, 50_000, 100_000, -9_900]));
  if (d.chance(0.2)) return any;
  const on = d.chance(0.6) ? addDays(from, d.between(0, 400)) : onAnEdge(d, request);
  return { ...any, on: plainDate(on), amountFen, feeFen: null, settledFen: null };
}

/** the same day of a later month as the activation, or the day before or after: here periods and deadlines end */
function onAnEdge(d: Dice, request: AuditRequest): string {
  const [first] = request.terminals;
  const anchor = d.chance(0.5) ? request.window.from : (first?.activatedOn ?? request.window.from);
  return addDays(addMonths(anchor, d.pick([0, 1, 2, 3, 4, 5, 6, 12])), d.pick([-1, 0, 0, 1]));
}

/** most of what is owed is taken near its day, some of it twice, some of it is given back */
function bill(d: Dice, request: AuditRequest, owed: readonly Occurrence[]): Charge[] {
  const lines: Charge[] = [];
  for (const occurrence of d.some(owed, Math.min(owed.length, 25))) {
    const { fee: owing, bearer, slot, netFen, grossFen } = occurrence;
    const add = (days: number, amountFen: number) => {
      lines.push({
        id: `${d.pick(["a", "\u{1F4B3}", "\uFF23"])}${lines.length}`,
        terminalId: d.chance(0.1) ? null : d.pick(["\uFF21", ...bearer.terminals]),
        on: plainDate(addDays(slot.dueOn, days)),
        amountFen: fen(amountFen === 0 ? 1 : amountFen),
        category: owing.category,
        components: d.chance(0.7) ? [] : owing.components,
        label: "流量费",
      });
    };
    const taken = d.pick([netFen, netFen, grossFen, grossFen + 100]);
    add(d.pick([-32, -31, -31, -16, -15, -15, -1, 0, 0, 0, 0, 1, 20]), taken);
    if (d.chance(0.2)) add(d.between(0, 9), taken);
    if (d.chance(0.25)) add(d.pick([0, 1, 30, 90, 200]), -d.pick([taken, 1, 5000, 20_000]));
  }
  return lines;
}
