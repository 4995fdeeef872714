import { z } from "zod";
import {
  type AuditReport as AuditReportType,
  type CategoryTotals,
  type ChargeResult,
  type Entitlement,
  type Finding,
  type Note,
  reasons,
  reductionKinds,
  type Totals,
  type Upcoming,
} from "@/lib/engine/report";
import { cards, categories } from "@/lib/engine/request";
import { anyDay, fenFromZero, fenOfAnySign } from "./parts";
import { Recommendation } from "./recommendation";
import { citation, params, step } from "./working";

const parts = {
  chargedFen: fenFromZero,
  justifiedFen: fenFromZero,
  earlyFen: fenFromZero,
  disputedFen: fenFromZero,
  unresolvedFen: fenFromZero,
  claimFen: fenFromZero,
};
const categoryTotals: z.ZodType<CategoryTotals> = z.strictObject(parts);

const totals: z.ZodType<Totals> = z.strictObject({
  ...parts,
  refundedFen: fenFromZero,
  goodwillFen: fenFromZero,
  timeBarredFen: fenFromZero,
  transactionOverchargeFen: fenFromZero,
  entitledFen: fenFromZero,
  uncollectedFen: fenFromZero,
  claimLowFen: fenFromZero.meta({ description: "with claimFen, the range of what to ask for" }),
  byCategory: z.partialRecord(z.enum(categories), categoryTotals),
});

const charge: z.ZodType<ChargeResult> = z.strictObject({
  id: z.string(),
  terminalId: z.string().nullable(),
  on: anyDay,
  amountFen: fenOfAnySign,
  category: z.enum(categories),
  hidden: z.boolean().meta({ description: "no line of the bill names it" }),
  justifiedFen: fenFromZero,
  earlyFen: fenFromZero,
  disputedFen: fenFromZero,
  unresolvedFen: fenFromZero,
  offsetFen: fenFromZero,
  claimFen: fenFromZero,
  timeBarred: z.boolean(),
  reason: z.enum(reasons).nullable(),
  allocations: z.array(
    z.strictObject({ entitlementId: z.string(), fen: fenFromZero, early: z.boolean() }),
  ),
  working: z.array(step),
  citations: z.array(citation),
});

const entitlement: z.ZodType<Entitlement> = z.strictObject({
  id: z.string().meta({ description: "terminalId/vI/feeId/dueOn, I the version's index" }),
  terminalId: z.string(),
  feeId: z.string(),
  category: z.enum(categories),
  dueOn: anyDay,
  periodFrom: anyDay,
  periodTo: anyDay,
  grossFen: fenFromZero.meta({ description: "where it cannot be known, the least that is owed" }),
  netFen: fenFromZero,
  lookback: z.boolean().meta({ description: "due before the window: it counts in no total" }),
  reductions: z.array(z.strictObject({ kind: z.enum(reductionKinds), fen: fenFromZero })),
  allocatedFen: fenFromZero,
  working: z.array(step),
  citations: z.array(citation),
});

const confidence = z.enum(["high", "medium", "low"]);
const finding: z.ZodType<Finding> = z.strictObject({
  id: z.string(),
  rule: z.enum([...reasons, "depositNotReturned", "rateOvercharge"]),
  terminalId: z.string().nullable(),
  category: z.enum(categories).nullable(),
  card: z.enum(cards).exactOptional(),
  fen: fenFromZero,
  claimFen: fenFromZero,
  chargeIds: z.array(z.string()),
  transactionIds: z.array(z.string()),
  count: z.number(),
  severity: confidence,
  confidence,
  citations: z.array(citation),
  explanation: z.strictObject({ key: z.string(), params }),
  working: z.array(step),
});

const note: z.ZodType<Note> = z.strictObject({
  kind: z.literal("insufficientData"),
  terminalId: z.string(),
  feeId: z.string(),
  dueOn: anyDay,
});

const upcoming: z.ZodType<Upcoming> = z.strictObject({
  terminalId: z.string(),
  feeId: z.string(),
  category: z.enum(categories),
  dueOn: anyDay,
  grossFen: fenFromZero,
  netFen: fenFromZero,
});

/** The JSON of engine.md section 9, as POST /api/v1/audits answers it and as a stored report is read again. */
export const AuditReport: z.ZodType<AuditReportType> = z.strictObject({
  specVersion: z.literal(1),
  rulesetVersion: z.string(),
  auditedOn: anyDay,
  window: z.strictObject({ from: anyDay, to: anyDay }),
  totals,
  charges: z.array(charge),
  outsideWindow: z.array(z.string()),
  entitlements: z.array(entitlement),
  findings: z.array(finding),
  notes: z.array(note),
  upcoming: z.array(upcoming),
  recommendation: Recommendation,
});
