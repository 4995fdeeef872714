import { z } from "zod";
import { categories, components, connectivities, devices } from "../engine/request";
import {
  anchors,
  bases,
  cancellations,
  type CheckDraft as Draft,
  cycles,
  dues,
  exactnesses,
  feeStatements,
  otherFeesAnswers,
  promises,
  raiseAnswers,
  raiseMoments,
  refunds,
  scopes,
  waiverKinds,
} from "./check-draft";
import { plainDay, wholeFen, wholePpm } from "./fields";

const approxDay = z.strictObject({ on: plainDay, exact: z.enum(exactnesses) });
const count = z.int().min(0).max(10_000);
const text = z.string().max(400);

const terminal = z.strictObject({
  provider: z.string().max(64).nullable(),
  providerName: text.nullable(),
  device: z.enum([...devices, "unclear"]).nullable(),
  connectivity: z.enum([...connectivities, "unclear"]).nullable(),
  activatedOn: approxDay.nullable(),
  returnedOn: approxDay.nullable(),
  terminalNumber: text.nullable(),
});

const raise = z.strictObject({
  raised: z.enum(raiseAnswers).nullable(),
  on: approxDay.nullable(),
  amountFen: wholeFen.nullable(),
  told: z.enum(raiseMoments).nullable(),
  toldOn: approxDay.nullable(),
  agreed: z.enum(raiseMoments).nullable(),
  agreedOn: approxDay.nullable(),
});

const rates = z.strictObject({
  debitPpm: wholePpm.nullable(),
  debitCapFen: wholeFen.nullable(),
  creditPpm: wholePpm.nullable(),
  qrPpm: wholePpm.nullable(),
  fixedFen: wholeFen.nullable(),
});

const agreement = z.discriminatedUnion("have", [
  z.strictObject({ have: z.literal("nothing") }),
  z.strictObject({
    have: z.literal("memory"),
    fee: z.enum(feeStatements).nullable(),
    basis: z.enum(bases).nullable(),
    promise: z.enum(promises).nullable(),
    amount: z
      .discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("exact"), fen: wholeFen }),
        z.strictObject({ kind: z.literal("range"), minFen: wholeFen, maxFen: wholeFen }),
      ])
      .nullable(),
    cycle: z.enum(cycles).nullable(),
    everyDays: count.nullable(),
    per: z.enum(scopes).nullable(),
    anchor: z.enum(anchors).nullable(),
    signedOn: approxDay.nullable(),
    free: z.strictObject({ count, unit: z.enum(["day", "month"]) }).nullable(),
    due: z.enum(dues).nullable(),
    waiver: z.strictObject({ kind: z.enum(waiverKinds), atLeastFen: wholeFen }).nullable(),
    raise,
    otherFees: z.enum(otherFeesAnswers).nullable(),
    others: z
      .array(
        z.strictObject({
          category: z.enum(categories),
          amountFen: wholeFen,
          cycle: z.enum(["year", "month", "once"]),
        }),
      )
      .max(20),
    deposit: z
      .strictObject({
        amountFen: wholeFen,
        volumeFen: wholeFen.nullable(),
        withinMonths: count.nullable(),
      })
      .nullable(),
    rates,
    cancellation: z.enum(cancellations).nullable(),
    cancelNoticeDays: count.nullable(),
    penaltyFen: wholeFen.nullable(),
    refund: z.enum(refunds).nullable(),
  }),
]);

const line = z.strictObject({
  on: plainDay,
  amountFen: wholeFen,
  label: text,
  category: z.enum(categories),
  components: z.array(z.enum(components)).max(3),
  from: z.enum(["typed", "pasted"]),
});

/** the JSON column of a check: what `lib/flow/check-draft.ts` describes, and nothing beside it */
export const checkDraft = z.strictObject({
  version: z.literal(1),
  terminal: terminal.nullable(),
  agreement: agreement.nullable(),
  lines: z.array(line).max(1_000),
  pasted: z
    .strictObject({
      lines: z.array(line).max(1_000),
      refused: z
        .array(
          z.strictObject({
            row: z.int().min(0),
            code: z.string().max(64),
            params: z.record(z.string(), z.union([z.string(), z.number()])),
            text,
          }),
        )
        .max(1_000),
      duplicates: z.array(z.int().min(0)).max(1_000),
    })
    .nullable(),
  keptStatements: z.array(z.string().max(64)).max(20),
  fileTerminals: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("all") }),
      z.strictObject({ kind: z.literal("one"), number: text }),
    ])
    .nullable(),
  window: z.strictObject({ from: plainDay, to: plainDay }).nullable(),
  demandsOn: z.array(plainDay).max(50),
}) satisfies z.ZodType<Draft>;

export type CheckDraft = Draft;
