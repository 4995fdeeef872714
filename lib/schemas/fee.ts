import { z } from "zod";
import {
  categories,
  components,
  type Component,
  type Discount,
  type Fee as FeeType,
  type FeeModel,
  type Span,
  type Waiver,
} from "@/lib/engine/request";
import {
  count,
  countFromOne,
  day,
  days,
  fenFromZero,
  type Ground,
  id,
  list,
  months,
  ppmShare,
  refuse,
} from "./parts";

export const category = z.enum(categories);
export const componentList: z.ZodType<readonly Component[]> = list(z.enum(components), (ground) => {
  for (const [index, part] of ground.value.entries()) {
    if (ground.value.indexOf(part) < index) refuse(ground, [index], "given-twice");
  }
});

const unit = z.enum(["day", "month"]);
/** no count above its unit's hundred years: beyond it a date has no four digits */
const span: z.ZodType<Span> = z
  .strictObject({ count: days, unit })
  .check((ground) => withinCentury(ground));
const every: z.ZodType<Span> = z
  .strictObject({ count: countFromOne.max(36_525), unit })
  .check((ground) => withinCentury(ground));

const anchor = z.enum(["activation", "signing", "calendar"]);
const range = z
  .strictObject({ minFen: fenFromZero, maxFen: fenFromZero })
  .check((ground) => ordered(ground, ground.value.minFen, ground.value.maxFen));
const tier = z.strictObject({ upToFen: fenFromZero.nullable(), amountFen: fenFromZero });

const model: z.ZodType<FeeModel> = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("recurring"),
      amountFen: fenFromZero.nullable(),
      range: range.nullable(),
      every,
      anchor,
      due: z.enum(["start", "end"]),
    }),
    z.strictObject({
      kind: z.literal("oneOff"),
      amountFen: fenFromZero,
      due: z.enum(["activation", "signing"]),
      refundWhen: z.strictObject({ volumeFen: fenFromZero, withinMonths: months }).nullable(),
    }),
    z.strictObject({ kind: z.literal("perTransaction"), amountFen: fenFromZero }),
    z.strictObject({
      kind: z.literal("percentage"),
      ratePpm: ppmShare,
      minFen: fenFromZero,
      maxFen: fenFromZero.nullable(),
    }),
    z.strictObject({ kind: z.literal("tieredVolume"), every, anchor, tiers: list(tier) }),
    z.strictObject({
      kind: z.literal("metered"),
      baseFen: fenFromZero,
      includedMb: count,
      perMbFen: fenFromZero,
    }),
  ])
  .check((ground) => checkModel(ground));

const scope = z.enum(["terminal", "contract"]);
const waiver: z.ZodType<Waiver> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("volume"), atLeastFen: fenFromZero, scope }),
  z.strictObject({ kind: z.literal("count"), atLeast: count, scope }),
  z.strictObject({ kind: z.literal("monthlyVolume"), atLeastFen: fenFromZero, scope }),
]);

const discount: z.ZodType<Discount> = z.strictObject({
  kind: z.enum(["promotion", "membership", "points", "trial"]),
  from: day.nullable(),
  to: day.nullable(),
  offPpm: ppmShare,
  offFen: fenFromZero,
});

/** One fee of the terms, with every rule of engine.md section 2 that concerns a fee alone. */
export const Fee: z.ZodType<FeeType> = z
  .strictObject({
    id,
    category,
    components: componentList,
    model,
    per: z.enum(["terminal", "contract"]),
    free: span,
    waivers: list(waiver),
    discounts: list(discount),
    yearlyCapFen: fenFromZero.nullable(),
  })
  .check((ground) => checkFee(ground));

function withinCentury(ground: Ground<Span>): void {
  if (ground.value.unit === "month" && 1_200 < ground.value.count) {
    refuse(ground, ["count"], "too-big", { most: 1_200 });
  }
}

function ordered(ground: Ground<unknown>, least: number, most: number | null): void {
  if (most !== null && most < least) refuse(ground, ["maxFen"], "most-below-least");
}

function checkModel(ground: Ground<FeeModel>): void {
  const value = ground.value;
  if (value.kind === "percentage") ordered(ground, value.minFen, value.maxFen);
  if (value.kind === "recurring" && (value.amountFen === null) === (value.range === null)) {
    refuse(ground, ["amountFen"], "amount-or-range");
  }
  if (value.kind === "tieredVolume") checkTiers(ground, value.tiers);
  if (
    (value.kind === "recurring" || value.kind === "tieredVolume") &&
    value.anchor === "calendar"
  ) {
    const divides = value.every.unit === "month" && 12 % value.every.count === 0;
    if (!divides) refuse(ground, ["every"], "calendar-needs-months");
  }
}

function checkTiers(
  ground: Ground<unknown>,
  tiers: readonly { readonly upToFen: number | null }[],
): void {
  if (tiers.length === 0) refuse(ground, ["tiers"], "tiers-needed");
  let before = -1;
  for (const [index, { upToFen }] of tiers.entries()) {
    const isLast = index === tiers.length - 1;
    if ((upToFen === null) !== isLast) {
      refuse(ground, ["tiers", index, "upToFen"], "last-tier-open");
      return;
    }
    if (upToFen !== null && upToFen <= before) {
      refuse(ground, ["tiers", index, "upToFen"], "tiers-not-ascending");
      return;
    }
    before = upToFen ?? before;
  }
}

function checkFee(ground: Ground<FeeType>): void {
  const fee = ground.value;
  const isData = fee.category === "data";
  if (isData && fee.components.length === 0) refuse(ground, ["components"], "components-needed");
  if (!isData && 0 < fee.components.length) refuse(ground, ["components"], "components-not-here");
  if (fee.per === "contract" && fee.model.kind !== "recurring" && fee.model.kind !== "oneOff") {
    refuse(ground, ["per"], "per-contract-not-here");
  }
  const unitOfPeriod = "every" in fee.model ? fee.model.every.unit : "month";
  for (const [index, { kind }] of fee.waivers.entries()) {
    if (kind === "monthlyVolume" && unitOfPeriod === "day") {
      refuse(ground, ["waivers", index], "monthly-needs-months");
    }
  }
}
