import { z } from "zod";
import { cards, categories, components } from "@/lib/engine/request";
import {
  checkCodes,
  duplicateCodes,
  encodings,
  noteCodes,
  refusalCodes,
  repairCodes,
  rowRefusalCodes,
  skipCodes,
  unitCodes,
} from "@/lib/intake/codes";
import { layoutIds } from "@/lib/intake/layout";
import {
  type ColumnMapping as ColumnMappingType,
  delimiters,
  holdings,
  mappedFields,
} from "@/lib/intake/mapping-type";
import { mostNotes } from "@/lib/intake/bulk/bulk-reading";
import { mostDays } from "@/lib/intake/bulk/statement-reading";
import { presetIds } from "@/lib/intake/presets";
import { limits } from "@/lib/limits";
import { type Issue, issuesOf } from "./issues";
import { day, fenOfAnySign, id } from "./parts";

const columns = Object.fromEntries(
  mappedFields.map((field) => [field, z.int().min(0).max(63).optional()]),
);

/** How an unknown table is to be read: the answer to `needsMapping`, sent with the same file again. */
export const ColumnMapping: z.ZodType<ColumnMappingType> = z.strictObject({
  headerRow: z.int().min(0).max(1_000).meta({ description: "1-based line; 0: no header" }),
  delimiter: z.enum(delimiters),
  holds: z.enum(holdings),
  unit: z.enum(["yuan", "fen", "decide"]),
  columns: z.strictObject(columns).meta({ description: "0-based column of each meaning" }),
});

/** what a statement may be called when it comes as the body itself; what it is shows in its first bytes */
export const statementTypes: readonly string[] = [
  "text/csv",
  "text/plain",
  "text/html",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.ms-excel",
  "application/zip",
  "application/gzip",
];

export type ImportFields = {
  readonly mapping: ColumnMappingType | null;
  /** for rows of a file that names no terminal */
  readonly terminalId: string | null;
  /** of a protected archive; used and forgotten */
  readonly password: string | null;
};
export type FieldsReading =
  | { readonly kind: "read"; readonly fields: ImportFields }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

const fields: z.ZodType<ImportFields> = z.strictObject({
  mapping: ColumnMapping.nullable(),
  terminalId: id.nullable(),
  password: z.string().max(128).nullable(),
});

/** Any JSON value: what was sent beside the file, or the refusals with their paths. Never throws. */
export function readImportFields(value: unknown): FieldsReading {
  const result = fields.safeParse(value, { reportInput: true });
  if (!result.success) return { kind: "refused", issues: issuesOf(result.error) };
  return { kind: "read", fields: result.data };
}

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const coded = <C extends string>(codes: readonly C[]) =>
  z.strictObject({ code: z.enum(codes), params });
const notes = <C extends string>(codes: readonly C[]) =>
  z.array(z.strictObject({ row: z.int(), code: z.enum(codes), params }));
const terminal = z.string().nullable().meta({
  description: "as printed; where the file names none, the terminalId that was sent, or null",
});

const readTransaction = z.strictObject({
  row: z.int().meta({ description: "1-based line of the file" }),
  terminal,
  on: day,
  time: z.string().nullable(),
  amountFen: fenOfAnySign.meta({ description: "negative: a refund to the customer" }),
  card: z.enum(cards),
  feeFen: fenOfAnySign.nullable(),
  extraFeeFen: fenOfAnySign.nullable().meta({
    description: "surcharges printed apart: a Transaction's feeFen is feeFen + extraFeeFen",
  }),
  settledFen: fenOfAnySign.nullable(),
  reference: z.string().nullable(),
});

const readCharge = z.strictObject({
  row: z.int(),
  terminal,
  on: day,
  amountFen: fenOfAnySign.meta({ description: "positive: taken; negative: given back" }),
  category: z.enum(categories),
  components: z.array(z.enum(components)),
  label: z.string(),
  because: z.string().meta({ description: "the words that decided the category" }),
});

const arrived = {
  bytes: z.int().meta({ description: "how many bytes of the file arrived" }),
  sha256: z.string().meta({ description: "of those bytes, in hex" }),
};
const unit = z.enum(["yuan", "fen"]);

const member = {
  member: z.string().nullable().meta({
    description:
      "the sheet, or the member of an archive, that this was read from; null: the file itself",
  }),
  notes: z.array(coded(noteCodes)),
};
const leftOut = z
  .array(z.strictObject({ name: z.string().nullable(), code: z.enum(refusalCodes), params }))
  .meta({ description: "sheets and members that were not taken, each with its reason" });

const inPlaceOfSales = {
  sales: z
    .strictObject({
      count: z.int(),
      sumFen: fenOfAnySign.meta({ description: "of all sales, less the refunds" }),
      shortCount: z.int().meta({
        description: "sales of which less was settled than amount and fees say",
      }),
    })
    .optional()
    .meta({ description: "only where transactions is null" }),
  days: z
    .array(
      z.strictObject({
        on: day,
        terminal,
        count: z.int(),
        sumFen: fenOfAnySign,
      }),
    )
    .optional()
    .meta({
      description: `sums of the sales by day and terminal, the first ${mostDays}; only where transactions is null`,
    }),
  noteCounts: z
    .record(z.string(), z.int())
    .optional()
    .meta({
      description: `how many notes of each list and code there are ("skipped zeroAmount"): the lists name the first ${mostNotes} of each; only where transactions is null`,
    }),
};

const read = {
  kind: z.literal("read"),
  ...member,
  layout: z.enum(layoutIds),
  encoding: z.enum(encodings),
  unit,
  unitReason: coded(unitCodes),
  grain: z.enum(["trade", "day"]),
  transactions: z
    .array(readTransaction)
    .nullable()
    .meta({
      description: `null: the table has more than ${limits.statementRows} rows, or is longer than ${limits.unpackedBytes} bytes; then sales, days and noteCounts are given in their place`,
    }),
  ...inPlaceOfSales,
  charges: z.array(readCharge),
  skipped: notes(skipCodes),
  refused: notes(rowRefusalCodes),
  repaired: notes(repairCodes),
  duplicates: notes(duplicateCodes),
  checks: z.array(
    z.strictObject({
      row: z.int(),
      code: z.enum(checkCodes),
      money: z.boolean(),
      stated: z.number(),
      found: z.number(),
      agrees: z.boolean(),
    }),
  ),
  period: z.strictObject({ from: day, to: day }).nullable(),
  terminals: z.array(z.string()),
  rows: z.int(),
};
const needsMapping = {
  kind: z.literal("needsMapping"),
  ...member,
  encoding: z.enum(encodings),
  headers: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  proposal: ColumnMapping,
  preset: z.enum(presetIds).nullable().meta({
    description: "what kind of table it seems to be, by its column names",
  }),
  unit,
  unitReason: coded(unitCodes),
  rows: z.int(),
};

/** What POST /api/v1/imports answers. For its description: lib/intake/reading.ts and lib/reading/import-job.ts are where it is made. */
export const ImportAnswer = z.discriminatedUnion("kind", [
  z.strictObject({ ...read, ...arrived, leftOut }),
  z.strictObject({ ...needsMapping, ...arrived, leftOut }),
  z.strictObject({
    kind: z.literal("several"),
    ...arrived,
    files: z.array(
      z.discriminatedUnion("kind", [z.strictObject(read), z.strictObject(needsMapping)]),
    ),
    leftOut,
  }),
]);
