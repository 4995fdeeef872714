import fc from "fast-check";
import { cards, categories, components, connectivities, devices } from "@/lib/engine/request";
import { type Json, type JsonObject } from "./sample-request";

/** Requests of the right shape with figures from one end of what is allowed to the other. */
const day = fc.oneof(
  { weight: 6, arbitrary: dayBetween(2022, 2027) },
  { weight: 1, arbitrary: dayBetween(1900, 2999) },
  { weight: 1, arbitrary: fc.constantFrom("1900-01-01", "2999-12-31", "2024-02-29", "2024-05-01") },
);
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });
const fen = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 9_900) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 10 ** 12 }) },
);
const signed = fc
  .tuple(fen, fc.boolean())
  .map(([size, isLess]) => (isLess && 0 < size ? -size : size));
const ppm = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.constantFrom(0, 1, 999_999, 1_000_000),
);
const span = fc.record({
  count: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(365, 1_200)),
  unit: fc.constantFrom("day", "month"),
});
const every = fc.oneof(
  fc.record({ count: fc.constantFrom(1, 2, 3, 4, 6, 12), unit: fc.constant("month") }),
  fc.record({ count: fc.integer({ min: 1, max: 1_200 }), unit: fc.constantFrom("day", "month") }),
);
const anchor = fc.constantFrom("activation", "signing", "calendar");
const scope = fc.constantFrom("terminal", "contract");

function dayBetween(from: number, to: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, date]) => [year, two(month), two(date)].join("-"));
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}

const recurring = fc
  .record({
    kind: fc.constant("recurring"),
    price: fc.oneof(
      fen.map((amountFen): JsonObject => ({ amountFen, range: null })),
      fc.tuple(fen, fen).map(([a, b]): JsonObject => ({
        amountFen: null,
        range: { minFen: Math.min(a, b), maxFen: Math.max(a, b) },
      })),
    ),
    every,
    anchor,
    due: fc.constantFrom("start", "end"),
  })
  .map(({ price, ...rest }): JsonObject => ({ ...rest, ...price }));

const tiered = fc.record({
  kind: fc.constant("tieredVolume"),
  every,
  anchor,
  tiers: fc
    .tuple(fc.uniqueArray(fen, { maxLength: 4 }), fc.array(fen, { minLength: 5, maxLength: 5 }))
    .map(([ends, amounts]) =>
      [...ends.toSorted((a, b) => a - b), null].map((upToFen, n) => ({
        upToFen,
        amountFen: amounts[n] ?? 0,
      })),
    ),
});

const model: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: recurring },
  { weight: 1, arbitrary: tiered },
  fc.record({
    kind: fc.constant("oneOff"),
    amountFen: fen,
    due: fc.constantFrom("activation", "signing"),
    refundWhen: perhaps(
      fc.record({ volumeFen: fen, withinMonths: fc.integer({ min: 0, max: 1_200 }) }),
    ),
  }),
  fc.record({ kind: fc.constant("perTransaction"), amountFen: fen }),
  fc.record({
    kind: fc.constant("percentage"),
    ratePpm: ppm,
    minFen: fc.constantFrom(0, 10),
    maxFen: perhaps(fc.constantFrom(10, 5_000)),
  }),
  fc.record({
    kind: fc.constant("metered"),
    baseFen: fen,
    includedMb: fc.integer({ min: 0, max: 100 }),
    perMbFen: fc.integer({ min: 0, max: 100 }),
  }),
);

const waiver = fc.oneof(
  fc.record({ kind: fc.constantFrom("volume", "monthlyVolume"), atLeastFen: fen, scope }),
  fc.record({ kind: fc.constant("count"), atLeast: fc.integer({ min: 0, max: 20 }), scope }),
);
const discount = fc.record({
  kind: fc.constantFrom("promotion", "membership", "points", "trial"),
  from: perhaps(day),
  to: perhaps(day),
  offPpm: ppm,
  offFen: fen,
});
const kinds = fc.constantFrom(...categories).chain((category) =>
  fc
    .subarray([...components], {
      minLength: category === "data" ? 1 : 0,
      maxLength: category === "data" ? 3 : 0,
    })
    .map((parts) => ({ category, components: parts })),
);
const fee = fc
  .record({
    kinds,
    model,
    per: fc.constantFrom("terminal", "terminal", "contract"),
    free: span,
    waivers: fc.array(waiver, { maxLength: 2 }),
    discounts: fc.array(discount, { maxLength: 2 }),
    yearlyCapFen: perhaps(fen),
  })
  .map(({ kinds: of, ...rest }) => ({ ...of, ...rest }));

const rate = fc.record({ ratePpm: ppm, capFen: perhaps(fen) });
const terms = fc.record({
  fees: perhaps(
    fc.array(fee, { maxLength: 3 }).map((fees) => fees.map((one, n) => ({ id: `f${n}`, ...one }))),
  ),
  changeNoticeDays: perhaps(fc.constantFrom(0, 1, 30, 90, 36_525)),
  refund: fc.record({
    kind: fc.constantFrom("none", "full", "proRata", "unknown"),
    withinDays: perhaps(fc.integer({ min: 0, max: 400 })),
  }),
  cancellation: fc.record({
    kind: fc.constantFrom("anytime", "atPeriodEnd", "notAllowed", "unknown"),
    noticeDays: fc.constantFrom(0, 30, 36_525),
    penaltyFen: fen,
  }),
  transactionFees: perhaps(
    fc.record(
      { debit: rate, credit: rate, qr: rate, fixedFen: fc.constantFrom(0, 100) },
      { requiredKeys: ["fixedFen"] },
    ),
  ),
});

const versions = fc
  .array(
    fc.record({
      effectiveFrom: day,
      change: fc.constantFrom("increase", "decrease", "other"),
      noticeGivenOn: perhaps(day),
      acceptedOn: perhaps(day),
      terms,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list
      .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
      .map((version, n) => (n === 0 ? { ...version, change: "original" } : version)),
  );

const contractIds = ["k0", "k1"];
const terminalIds = ["t0", "t1", "t2"];
const numbered = <T extends object>(of: fc.Arbitrary<T>, prefix: string, most: number) =>
  fc
    .array(of, { maxLength: most })
    .map((list) => list.map((one, n) => ({ id: `${prefix}${n}`, ...one })));

const bill = fc
  .record({
    terminalId: perhaps(fc.constantFrom(...terminalIds, "stranger")),
    on: day,
    amountFen: signed.map((amount) => (amount === 0 ? 1 : amount)),
    kinds: fc.oneof(kinds, fc.constant({ category: "data", components: [] })),
    label: fc.constantFrom("流量费", "", "🧾"),
  })
  .map(({ kinds: of, ...rest }) => ({ ...rest, ...of }));

/** one to three terminals, two contracts, a bill and a till; some of them the gate refuses for what they add up to */
export const wild: fc.Arbitrary<unknown> = fc
  .record({
    specVersion: fc.constant(1),
    days: fc.array(day, { minLength: 3, maxLength: 3 }).map((days) => days.toSorted()),
    terminals: fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.array(
          fc.record({
            provider: fc.constantFrom("lakala", "unheard-of", ""),
            device: fc.constantFrom(...devices),
            connectivity: fc.constantFrom(...connectivities),
            activatedOn: day,
            deactivatedOn: perhaps(day),
            contractId: perhaps(fc.constantFrom(...contractIds)),
          }),
          { minLength: 3, maxLength: 3 },
        ),
      )
      .map(([count, list]) =>
        list.slice(0, count).map((one, n) => ({ id: terminalIds[n], ...one })),
      ),
    contracts: fc.tuple(
      ...contractIds.map((id) =>
        fc.record({ id: fc.constant(id), signedOn: day, terminatedOn: perhaps(day), versions }),
      ),
    ),
    charges: numbered(bill, "c", 12),
    transactions: numbered(
      fc.record({
        terminalId: fc.constant("t0"),
        on: day,
        amountFen: signed,
        card: fc.constantFrom(...cards),
        feeFen: perhaps(signed),
        settledFen: perhaps(signed),
      }),
      "x",
      12,
    ),
    dayTotals: fc.array(
      fc.record({
        terminalId: fc.constant("t0"),
        on: day,
        card: fc.constantFrom(...cards),
        salesFen: fc.array(
          fen.map((amount) => Math.max(1, amount)),
          { maxLength: 4 },
        ),
        refundsFen: fen.map((amount) => (amount === 0 ? 0 : -amount)),
        feeFen: signed,
      }),
      { maxLength: 6 },
    ),
    usage: fc.uniqueArray(
      fc.record({
        terminalId: fc.constantFrom(...terminalIds),
        month: day.map((on) => on.slice(0, 7)),
        kilobytes: fc.integer({ min: 0, max: 10 ** 7 }),
      }),
      { maxLength: 4, selector: (one) => one.terminalId + one.month },
    ),
    demandsOn: fc.array(day, { maxLength: 3 }),
  })
  .map(({ days: [from, to, auditedOn], ...rest }) => ({
    ...rest,
    window: { from, to },
    auditedOn,
  }));
