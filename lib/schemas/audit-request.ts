import { z } from "zod";
import {
  cards,
  type AuditRequest as AuditRequestType,
  type Charge,
  connectivities,
  type Contract,
  type DayTotal,
  devices,
  type Terminal,
  type Terms,
  type TermsVersion,
  type Transaction,
  type Usage,
  type Window,
} from "@/lib/engine/request";
import { checkRequest } from "./audit-request-rules";
import { category, componentList, Fee } from "./fee";
import { type Issue, issuesOf } from "./issues";
import {
  count,
  day,
  days,
  fenAboveZero,
  fenFromZero,
  fenOfAnySign,
  fenUpToZero,
  type Ground,
  id,
  list,
  month,
  ppmShare,
  refuse,
  text,
} from "./parts";
import { quickLook } from "./quick-look";

const window: z.ZodType<Window> = z.strictObject({ from: day, to: day }).check((ground) => {
  if (ground.value.to < ground.value.from) refuse(ground, ["from"], "from-after-to");
});

const terminal: z.ZodType<Terminal> = z.strictObject({
  id,
  provider: text(0, 200),
  device: z.enum(devices),
  connectivity: z.enum(connectivities),
  activatedOn: day,
  deactivatedOn: day.nullable(),
  contractId: id.nullable(),
});

const rate = z.strictObject({ ratePpm: ppmShare, capFen: fenFromZero.nullable() });
const terms: z.ZodType<Terms> = z.strictObject({
  fees: list(Fee).nullable(),
  changeNoticeDays: days.nullable(),
  refund: z.strictObject({
    kind: z.enum(["none", "full", "proRata", "unknown"]),
    withinDays: days.nullable(),
  }),
  cancellation: z.strictObject({
    kind: z.enum(["anytime", "atPeriodEnd", "notAllowed", "unknown"]),
    noticeDays: days,
    penaltyFen: fenFromZero,
  }),
  transactionFees: z
    .strictObject({
      debit: rate.optional(),
      credit: rate.optional(),
      qr: rate.optional(),
      fixedFen: fenFromZero,
    })
    .nullable(),
});

const version: z.ZodType<TermsVersion> = z.strictObject({
  effectiveFrom: day,
  change: z.enum(["original", "increase", "decrease", "other"]),
  noticeGivenOn: day.nullable(),
  acceptedOn: day.nullable(),
  terms,
});

const contract: z.ZodType<Contract> = z
  .strictObject({ id, signedOn: day, terminatedOn: day.nullable(), versions: list(version) })
  .check((ground) => checkVersions(ground));

const charge: z.ZodType<Charge> = z
  .strictObject({
    id,
    terminalId: id.nullable(),
    on: day,
    amountFen: fenOfAnySign,
    category,
    components: componentList,
    label: text(0, 4_000),
  })
  .check((ground) => {
    const { amountFen, category: of, components } = ground.value;
    if (amountFen === 0) refuse(ground, ["amountFen"], "zero-amount");
    if (of !== "data" && 0 < components.length) {
      refuse(ground, ["components"], "components-not-here");
    }
  });

const transaction: z.ZodType<Transaction> = z.strictObject({
  id,
  terminalId: id,
  on: day,
  amountFen: fenOfAnySign,
  card: z.enum(cards),
  feeFen: fenOfAnySign.nullable(),
  settledFen: fenOfAnySign.nullable(),
});

const dayTotal: z.ZodType<DayTotal> = z.strictObject({
  terminalId: id,
  on: day,
  card: z.enum(cards),
  salesFen: list(fenAboveZero),
  refundsFen: fenUpToZero,
  feeFen: fenOfAnySign,
});

const usage: z.ZodType<Usage> = z.strictObject({ terminalId: id, month, kilobytes: count });

/**
 * The gate of the engine: the JSON of engine.md section 2 and `dayTotals`, which is ours; unknown keys refused at every level. What it lets in,
 * `audit` answers without a throw. The value itself is handed on, not a copy.
 */
export const AuditRequest: z.ZodType<AuditRequestType> = z
  .strictObject({
    specVersion: z.literal(1),
    auditedOn: day,
    window,
    terminals: list(terminal),
    contracts: list(contract),
    charges: list(charge),
    transactions: list(transaction),
    dayTotals: list(dayTotal).exactOptional(),
    usage: list(usage),
    demandsOn: list(day),
  })
  .check((ground) => checkRequest(ground));

export type RequestReading =
  | { readonly kind: "read"; readonly request: AuditRequestType }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

const isRight = quickLook(AuditRequest);

/** Any JSON value: the request, or at most `mostIssues` refusals with path and code. Never throws. */
export function readAuditRequest(value: unknown): RequestReading {
  if (isRight(value)) return { kind: "read", request: value as AuditRequestType };
  const result = AuditRequest.safeParse(value, { reportInput: true });
  if (!result.success) return { kind: "refused", issues: issuesOf(result.error) };
  return { kind: "read", request: result.data };
}

function checkVersions(ground: Ground<Contract>): void {
  const { versions } = ground.value;
  if (versions.length === 0) refuse(ground, ["versions"], "no-version");
  for (const [index, { change, effectiveFrom }] of versions.entries()) {
    const before = versions[index - 1];
    if (before === undefined && change !== "original") {
      refuse(ground, ["versions", index, "change"], "first-not-original");
    }
    if (before !== undefined && effectiveFrom < before.effectiveFrom) {
      refuse(ground, ["versions", index, "effectiveFrom"], "out-of-order");
    }
  }
}
