import { plainDate } from "@/lib/engine/date";
import { fen } from "@/lib/engine/money";
import {
  type AuditRequest,
  cards,
  categories,
  type Category,
  type Charge,
  components,
  connectivities,
  devices,
  type Terminal,
  type Transaction,
  type Usage,
} from "@/lib/engine/request";
import { addDays, addMonths } from "./days";
import { type Dice, dice } from "./dice";
import { entitlements, type Occurrence } from "./entitlements";
import { amount, contract, hotDays, type Mood, someDay } from "./random-terms";

/** few, so that ties happen; some differ in their order by code point and by UTF-16 unit */
const terminalIds = ["T", "T1", "T10", "t", "\u{1F600}", "\uFF21", "T/v0"] as const;
const knownAmounts = [900, 1900, 3600, 6000, 9900, 19_900, 39_900] as const;

function terminal(
  d: Dice,
  id: string,
  contractIds: readonly string[],
  around: string,
  mood: Mood,
): Terminal {
  const isCalm = mood !== "wild";
  const activatedOn = isCalm && d.chance(0.8) ? d.near(around, 45) : someDay(d, around, 700);
  const [first, ...rest] = contractIds;
  return {
    id,
    provider: "lakala",
    device: d.pick(devices),
    connectivity: d.chance(0.5) ? "sim" : d.pick(connectivities),
    activatedOn,
    deactivatedOn: d.chance(isCalm ? 0.9 : 0.7) ? null : d.near(activatedOn, 500),
    contractId:
      first === undefined || d.chance(isCalm ? 0.02 : 0.08)
        ? null
        : d.pick([first, first, ...rest]),
  };
}

export function transactionOf(d: Dice, request: AuditRequest, id: string): Transaction {
  const { window, terminals } = request;
  const on = d.chance(0.25)
    ? plainDate(d.pick(hotDays))
    : plainDate(addDays(window.from, d.between(-60, d.pick([5, 100, 500]))));
  const amountFen = d.pick([
    ...([-5000, 1, 9_900, 50_000, 100_000, 333, 4_000_000] as const),
    d.between(1, 200_000),
    // times a million it passes 2^53
    addDays(window.from, 200) <= window.to && d.chance(0.3) ? 9_007_199_255 : 1_000_000,
  ]);
  const guess = Math.floor((amountFen * d.pick([500, 3800, 6000])) / 1_000_000);
  const merged = d.chance(0.3) ? d.pick(knownAmounts) : 0;
  const feeFen = d.chance(0.15) ? null : guess + merged + d.pick([0, 0, 1, 2, 3, -1, 50]);
  const residual = d.chance(0.2) ? d.pick([-1, 1, 900, 3600, 6000]) : 0;
  const settledFen = d.chance(0.3) ? null : amountFen - (feeFen ?? 0) - residual;
  return {
    id,
    terminalId: d.pick([terminals[0]?.id ?? "", ...terminals.map((entry) => entry.id)]),
    on,
    amountFen: fen(amountFen),
    card: d.pick(cards),
    feeFen: feeFen === null ? null : fen(feeFen),
    settledFen: settledFen === null ? null : fen(settledFen),
  };
}

export function usage(d: Dice, request: AuditRequest): Usage[] {
  const rows: Usage[] = [];
  for (const { id } of request.terminals) {
    for (let k = -2; k < 20; k += 1) {
      const month = addMonths(request.window.from, k).slice(0, 7);
      if (d.chance(0.6)) {
        rows.push({
          terminalId: id,
          month,
          kilobytes: d.pick([0, 1, 1024, 30_720, 30_721, 99_999]),
        });
      }
    }
  }
  return rows;
}

/** lines near the days on which something was owed, and lines out of the blue */
function charges(d: Dice, request: AuditRequest, owed: readonly Occurrence[]): Charge[] {
  return d.times(0, d.pick([6, 14, 30]), (index) => {
    const target = d.chance(0.25) ? null : targetOf(d, owed);
    const base = target?.slot.dueOn ?? request.window.from;
    const away = d.pick([-62, -32, -31, -16, -15, -14, -3, -1, 0, 0, 0, 0, 1, 5, 40]);
    const on = target === null ? d.between(-20, 500) : away;
    const size = target === null ? amount(d) : chargedFor(d, target);
    const category: Category =
      target !== null && d.chance(0.9)
        ? target.fee.category
        : d.pick(["data", "data", ...categories] as const);
    const isRefund = d.chance(0.2);
    return {
      id: d.pick(["a", "c", "\u{1F4B3}", "\uFF23", "c."]) + String(index),
      terminalId: namedTerminal(d, request, target),
      on: plainDate(addDays(base, on)),
      amountFen: fen((isRefund ? -1 : 1) * Math.max(1, isRefund ? size * d.pick([1, 1, 3]) : size)),
      category,
      components: category === "data" && d.chance(0.5) ? d.some(components, 3) : [],
      label: "流量费",
    };
  });
}

/** first a fee and then one of its occurrences, or those that come daily would be all that is met */
function targetOf(d: Dice, owed: readonly Occurrence[]): Occurrence | null {
  const nameOf = ({ bearer, fee }: Occurrence) => JSON.stringify([bearer.id, fee.id]);
  const worth = d.chance(0.7) ? owed.filter(({ netFen }) => 0 < netFen) : owed;
  const [name, ...names] = new Set(worth.map(nameOf));
  if (name === undefined) return null;
  const chosen = d.pick([name, ...names]);
  const [first, ...rest] = worth.filter((occurrence) => nameOf(occurrence) === chosen);
  return first === undefined ? null : d.pick([first, ...rest]);
}

function chargedFor(d: Dice, { grossFen, netFen }: Occurrence): number {
  return d.pick([
    netFen,
    netFen,
    netFen,
    grossFen,
    netFen + 1,
    Math.floor(netFen / 2),
    netFen * 2,
    6000,
  ]);
}

function namedTerminal(d: Dice, request: AuditRequest, target: Occurrence | null): string | null {
  if (d.chance(0.1)) return null;
  if (d.chance(0.04)) return "nobody's";
  const all = request.terminals.map(({ id }) => id);
  const own = target === null || d.chance(0.1) ? all : target.bearer.terminals;
  return d.pick([own[0] ?? null, ...own]);
}

/** chains that begin at a charge and stand on, before and after the last day of three years */
export function demands(d: Dice, lines: readonly Charge[], auditedOn: string) {
  const [first, ...rest] = lines;
  if (first === undefined || d.chance(0.5)) return [];
  let at: string = d.pick([first, ...rest]).on;
  return d.times(1, 4, () => {
    at = addDays(addMonths(at, d.pick([1, 12, 35, 36, 36])), d.pick([-1, 0, 0, 1]));
    return plainDate(d.chance(0.9) ? at : auditedOn);
  });
}

/** A request that is valid by section 2 of the page, made to be difficult. */
export function randomWorld(seed: number): AuditRequest {
  const d = dice(seed);
  const mood = d.pick(["calm", "calm", "wild"] as const);
  const from = someDay(d, "2024-04-10", 600);
  const to = plainDate(addDays(from, d.pick([0, 10, 31, 60, 200, 400, 400, 800, 1500])));
  const around = d.chance(0.5) ? from : plainDate(addDays(from, d.between(0, 300)));
  const named = d.some(["C", "D", "\u{1F600}"], 3);
  const contracts = (named.length === 0 && mood !== "wild" ? ["C"] : named).map((id) =>
    contract(d, id, around, mood),
  );
  const contractIds = contracts.map(({ id }) => id);
  const [firstId, ...otherIds] = terminalIds;
  const names = d.some([firstId, ...otherIds], 4);
  const bare: AuditRequest = {
    specVersion: 1,
    auditedOn: plainDate(addDays(to, d.pick([0, 0, 1, 31, 200, 1100, 2500]))),
    window: { from, to },
    terminals: (names.length === 0 ? [firstId] : names).map((id) =>
      terminal(d, id, contractIds, around, mood),
    ),
    contracts,
    charges: [],
    transactions: [],
    usage: [],
    demandsOn: [],
  };
  const transactions = d.times(0, d.pick([0, 6, 40, 150]), (i) =>
    transactionOf(d, bare, `${d.pick(["x", "\u{1F600}", "\uFF21"])}${i}`),
  );
  const sold: AuditRequest = { ...bare, transactions, usage: usage(d, bare) };
  const lines = charges(d, sold, entitlements(sold).made);
  return { ...sold, charges: lines, demandsOn: demands(d, lines, bare.auditedOn) };
}
