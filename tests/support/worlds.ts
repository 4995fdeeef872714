import fc from "fast-check";
import { addDays, addMonths, daysBetween, type PlainDate, plainDate } from "@/lib/engine/date";
import { fen, type Fen, pct, ppm } from "@/lib/engine/money";
import {
  type AuditRequest,
  cards,
  type Category,
  categories,
  type Charge,
  type Component,
  components,
  connectivities,
  type Contract,
  devices,
  type Discount,
  type Fee,
  type FeeModel,
  type Span,
  type Terminal,
  type TermsVersion,
  type Transaction,
  type Usage,
  type Waiver,
} from "@/lib/engine/request";
import { type Dice, diceOf } from "./dice";

/** how many worlds each relation is tried in; mutation runs ask for fewer */
export const worldCount = Number(process.env["WORLDS"] ?? 2000);
/** the seed stands in `seed.ts` */
export const manyWorlds = { numRuns: worldCount };
/** thousands of worlds take longer than one example */
export const patience = 20_000 + worldCount * 60;

/**
 * What a random world is made from. Each of its parts is thrown with dice of its own, so that a failing world can be made
 * smaller part by part: the others stay as they are.
 */
export type Recipe = {
  readonly seed: number;
  readonly contracts: number;
  readonly versions: number;
  readonly fees: number;
  readonly terminals: number;
  readonly charges: number;
  readonly transactions: number;
};

const recipe: fc.Arbitrary<Recipe> = fc.record({
  seed: fc.nat(),
  contracts: fc.integer({ min: 1, max: 2 }),
  versions: fc.integer({ min: 1, max: 3 }),
  fees: fc.integer({ min: 0, max: 4 }),
  terminals: fc.integer({ min: 1, max: 4 }),
  charges: fc.integer({ min: 0, max: 18 }),
  transactions: fc.integer({ min: 0, max: 40 }),
});

/** Any request that the schema lets in: every model, waiver, discount and mistake. */
export const worlds: fc.Arbitrary<AuditRequest> = recipe.map(worldOf);

/** Worlds whose recipe and request have been held to something more. */
export function worldsWith(
  over: Partial<Recipe>,
  change: (request: AuditRequest) => AuditRequest = (request) => request,
): fc.Arbitrary<AuditRequest> {
  return recipe.map((one) => change(worldOf({ ...one, ...over })));
}

export function worldOf({ seed, ...size }: Recipe): AuditRequest {
  const roll = (what: string, i = 0): Dice => diceOf(`${seed} ${what} ${i}`);
  const dice = roll("frame");
  const from = addDays(plainDate("2020-06-15"), dice.below(1900));
  const to = addDays(from, dice.below(dice.oneIn(4) ? 900 : 400));
  const contracts = list(size.contracts, (i) =>
    contractOf(`C${i}`, from, size, roll("contract", i)),
  );
  const terminals = list(size.terminals, (i) =>
    terminalOf(i, from, contracts, roll("terminal", i)),
  );
  const ids = terminals.map(({ id }) => id);
  const frame = { from, to, ids, fees: feesByTerminal(terminals, contracts) };
  return {
    specVersion: 1,
    auditedOn: addDays(to, dice.pick([0, 1, 30, 200, 1200])),
    window: { from, to },
    terminals,
    contracts,
    charges: list(size.charges, (i) => chargeOf(i, frame, roll("charge", i))),
    transactions: list(size.transactions, (i) => transactionOf(i, frame, roll("transaction", i))),
    usage: usageOf(frame, roll("usage")),
    demandsOn: list(dice.below(3), (i) => addDays(from, roll("demand", i).below(1500))),
  };
}

function list<T>(length: number, make: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => make(i));
}

/** letters whose order by code unit is not their order by code point */
const endings = ["", "", "", "\u{1F4B3}", "\uFF21", "号"];

function terminalOf(
  i: number,
  from: PlainDate,
  contracts: readonly Contract[],
  dice: Dice,
): Terminal {
  const contract = dice.oneIn(12) ? undefined : contracts[dice.below(contracts.length || 1)];
  return {
    id: `T${i}${dice.pick(endings)}`,
    provider: dice.pick(["lakala", "leshua", "upay"]),
    device: dice.pick(devices),
    connectivity: dice.oneIn(2) ? "sim" : dice.pick(connectivities),
    activatedOn: addDays(from, dice.below(500) - 350),
    deactivatedOn: dice.oneIn(5) ? addDays(from, dice.below(700)) : null,
    contractId: contract?.id ?? null,
  };
}

function contractOf(id: string, from: PlainDate, size: Omit<Recipe, "seed">, dice: Dice): Contract {
  const signedOn = addDays(from, dice.below(500) - 400);
  let effectiveFrom = signedOn;
  const versions = list(size.versions, (i): TermsVersion => {
    if (0 < i) effectiveFrom = addDays(effectiveFrom, dice.below(300));
    return versionOf(i, effectiveFrom, size.fees, dice);
  });
  return {
    id,
    signedOn,
    terminatedOn: dice.oneIn(7) ? addDays(from, dice.below(800)) : null,
    versions,
  };
}

function versionOf(i: number, effectiveFrom: PlainDate, most: number, dice: Dice): TermsVersion {
  return {
    effectiveFrom,
    change: i === 0 ? "original" : dice.pick(["increase", "decrease", "other"]),
    noticeGivenOn: dice.oneIn(4) ? null : addDays(effectiveFrom, 30 - dice.below(120)),
    acceptedOn: dice.oneIn(3) ? null : addDays(effectiveFrom, 20 - dice.below(60)),
    terms: {
      fees: dice.oneIn(15)
        ? null
        : list(dice.below(most + 1), (f) => feeOf(`f${f}`, effectiveFrom, dice)),
      changeNoticeDays: dice.pick([null, 0, 7, 45]),
      refund: { kind: dice.pick(["none", "full", "proRata", "unknown"]), withinDays: null },
      cancellation: {
        kind: dice.pick(["anytime", "atPeriodEnd", "notAllowed", "unknown"]),
        noticeDays: dice.below(40),
        penaltyFen: fen(dice.below(20_000)),
      },
      transactionFees: dice.oneIn(4)
        ? null
        : {
            debit: { ratePpm: ppm(5000), capFen: fen(2000) },
            ...(dice.oneIn(5) ? {} : { credit: { ratePpm: ppm(6000), capFen: null } }),
            qr: { ratePpm: ppm(3800), capFen: null },
            fixedFen: fen(dice.pick([0, 0, 300])),
          },
    },
  };
}

const feeAmounts = [1, 100, 3600, 4800, 6000, 9900, 19_900];

function feeOf(id: string, around: PlainDate, dice: Dice): Fee {
  const model = modelOf(dice);
  const joint = model.kind === "recurring" || model.kind === "oneOff";
  const category = categoryOf(dice);
  const inMonths = !("every" in model) || model.every.unit === "month";
  return {
    id,
    category,
    components: category === "data" ? someOf(components, dice, 1) : [],
    model,
    per: joint && dice.oneIn(3) ? "contract" : "terminal",
    free: freeOf(dice),
    waivers: list(dice.pick([0, 0, 1, 2]), () => waiverOf(inMonths, dice)),
    discounts: list(dice.pick([0, 0, 1, 2]), () => discountOf(around, dice)),
    yearlyCapFen: dice.oneIn(3) ? fen(dice.pick([0, 5000, 9900, 15_000])) : null,
  };
}

function categoryOf(dice: Dice): Category {
  return dice.oneIn(2) ? "data" : dice.pick(categories);
}

function someOf(parts: readonly Component[], dice: Dice, least: number): Component[] {
  const some = parts.filter(() => dice.oneIn(2));
  return some.length < least ? [dice.pick(parts)] : some;
}

function freeOf(dice: Dice): Span {
  return dice.pick<Span>([
    { count: 0, unit: "day" },
    { count: 0, unit: "month" },
    { count: 0, unit: "day" },
    { count: 30, unit: "day" },
    { count: 7, unit: "day" },
    { count: 12, unit: "month" },
  ]);
}

function modelOf(dice: Dice): FeeModel {
  const amountFen = fen(dice.pick(feeAmounts));
  const anchor = dice.pick(["activation", "signing", "calendar"] as const);
  const months = dice.pick([1, 2, 3, 6, 12]);
  const every: Span =
    anchor !== "calendar" && dice.oneIn(3)
      ? { count: dice.pick([1, 30, 31, 90, 90, 180, 365, 365]), unit: "day" }
      : { count: months, unit: "month" };
  switch (dice.below(9)) {
    case 0:
      return { kind: "perTransaction", amountFen: fen(dice.pick([1, 8, 100])) };
    case 1:
      return percentageOf(dice);
    case 2:
      return { kind: "tieredVolume", every, anchor, tiers: tiersOf(dice) };
    case 3:
      return { kind: "metered", baseFen: fen(300), includedMb: dice.below(50), perMbFen: fen(29) };
    case 4:
      return {
        kind: "oneOff",
        amountFen,
        due: dice.pick(["activation", "signing"]),
        refundWhen: dice.oneIn(3)
          ? null
          : { volumeFen: fen(dice.pick([0, 50_000, 3_000_000])), withinMonths: dice.below(13) },
      };
    case 5: {
      const range = { minFen: fen(dice.pick([0, 3000])), maxFen: fen(30_000) };
      return { kind: "recurring", amountFen: null, range, every, anchor, due: "start" };
    }
    default:
      return {
        kind: "recurring",
        amountFen,
        range: null,
        every,
        anchor,
        due: dice.oneIn(3) ? "end" : "start",
      };
  }
}

function percentageOf(dice: Dice): FeeModel {
  const maxFen = dice.oneIn(2) ? fen(500) : null;
  return {
    kind: "percentage",
    ratePpm: ppm(dice.pick([200, 3000])),
    minFen: fen(dice.pick([0, 10])),
    maxFen,
  };
}

/** not always dearer with volume: the dearest step may be the first */
function tiersOf(dice: Dice): { readonly upToFen: Fen | null; readonly amountFen: Fen }[] {
  return [
    { upToFen: fen(100_000), amountFen: fen(dice.pick([500, 2500])) },
    { upToFen: fen(1_000_000), amountFen: fen(1500) },
    { upToFen: null, amountFen: fen(dice.pick([0, 2000])) },
  ];
}

function waiverOf(inMonths: boolean, dice: Dice): Waiver {
  const scope = dice.pick(["terminal", "contract"] as const);
  const atLeastFen = fen(dice.pick([0, 20_000, 500_000]));
  const kind = dice.pick(
    inMonths ? (["volume", "count", "monthlyVolume"] as const) : (["volume", "count"] as const),
  );
  return kind === "count" ? { kind, atLeast: dice.below(5), scope } : { kind, atLeastFen, scope };
}

function discountOf(around: PlainDate, dice: Dice): Discount {
  return {
    kind: dice.pick(["promotion", "membership", "points", "trial"]),
    from: dice.oneIn(2) ? null : addDays(around, dice.below(400)),
    to: dice.oneIn(2) ? null : addDays(around, dice.below(900)),
    offPpm: ppm(dice.pick([0, 100_000, 333_333, 500_000, 1_000_000])),
    offFen: fen(dice.pick([0, 0, 1, 1000])),
  };
}

type Frame = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly ids: readonly string[];
  /** the fees of any version that a terminal's contract states, or ever stated */
  readonly fees: ReadonlyMap<string, readonly Fee[]>;
};

function feesByTerminal(
  terminals: readonly Terminal[],
  contracts: readonly Contract[],
): Map<string, readonly Fee[]> {
  return new Map(
    terminals.map(({ id, contractId }) => [
      id,
      contracts
        .filter((contract) => contract.id === contractId)
        .flatMap(({ versions }) => versions.flatMap(({ terms }) => terms.fees ?? [])),
    ]),
  );
}

function dayIn({ from, to }: Frame, dice: Dice): PlainDate {
  return addDays(from, dice.below(daysBetween(from, to) + 40) - 20);
}

/** mostly for a fee that its terminal's contract knows, so that there is something to set it against */
function chargeOf(i: number, frame: Frame, dice: Dice): Charge {
  const terminalId = dice.pick(frame.ids);
  const agreed = frame.fees.get(terminalId) ?? [];
  const fee = agreed.length === 0 || dice.oneIn(6) ? null : dice.pick(agreed);
  const category = fee?.category ?? categoryOf(dice);
  const usual = fee && "amountFen" in fee.model ? (fee.model.amountFen ?? 3000) : 3000;
  const amountFen = dice.oneIn(3) ? dice.pick([...feeAmounts, 12_345]) : usual;
  return {
    id: `c${i}${dice.pick(endings)}`,
    terminalId: dice.oneIn(9) ? null : dice.oneIn(20) ? "unknown" : terminalId,
    on: dayIn(frame, dice),
    amountFen: fen(dice.oneIn(7) ? -amountFen : amountFen),
    category,
    components: category === "data" && dice.oneIn(3) ? someOf(components, dice, 0) : [],
    label: dice.pick(["流量费", "通讯服务费", "SIM"]),
  };
}

function transactionOf(i: number, frame: Frame, dice: Dice): Transaction {
  const amount = 1 + dice.below(dice.pick([500, 50_000, 3_000_000]));
  const amountFen = fen(dice.oneIn(9) ? -amount : amount);
  const agreed = pct(fen(amount), ppm(dice.pick([3800, 5000, 6000])));
  const extra = dice.oneIn(4) ? dice.pick([1, 2, 50, 900, 3900, 9900, 9950, 19_900]) : 0;
  const feeFen = dice.oneIn(6) ? null : fen(agreed + extra);
  const withheld = dice.oneIn(6) ? dice.pick([1, 3900, 9900, -5]) : 0;
  return {
    id: `x${i}${dice.pick(endings)}`,
    terminalId: dice.pick(frame.ids),
    on: dayIn(frame, dice),
    amountFen,
    card: dice.pick(cards),
    feeFen,
    settledFen: feeFen === null || dice.oneIn(2) ? null : fen(amountFen - feeFen - withheld),
  };
}

function usageOf({ from, ids }: Frame, dice: Dice): Usage[] {
  return ids.flatMap((terminalId) =>
    list(dice.below(6), (i) => ({
      terminalId,
      month: addMonths(from, i).slice(0, 7),
      kilobytes: dice.below(90_000),
    })),
  );
}
