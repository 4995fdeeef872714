import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { now } from "../clock";
import { noteCount, type StatementReading } from "../intake/bulk/statement-reading";
import type { ColumnMapping } from "../intake/mapping-type";
import type { MappingReading } from "../intake/reading";
import { limits } from "../limits";
import { isId, packJson, unpackJson } from "./columns";
import { db, type Session, transaction } from "./db";
import type { MerchantKey } from "./keys";
import { StoredMapping } from "./mappings";
import type { NewStoredFile } from "./stored-rows";

/** files in one check */
export const statementsPerCheck = 20;
/** stands in the column `layout` of a file whose columns the merchant has not explained yet */
export const heldLayout = "held";

/** a file as it was uploaded */
export type Upload = {
  readonly fileName: string;
  /** of the file as it came, 64 hex digits */
  readonly sha256: string;
  /** length of the file as it came */
  readonly bytes: number;
};
/** one statement in it, its masked text sealed on the disk */
export type NewStatement = {
  /** the sheet, or the file in an archive; "": the file itself */
  readonly member: string;
  readonly file: NewStoredFile;
  readonly reading: StatementReading | MappingReading;
};
export type Added =
  | {
      readonly kind: "added";
      readonly ids: readonly string[];
      /** names of files on the disk that nothing names any more */
      readonly gone: readonly string[];
    }
  | { readonly kind: "gone" }
  | { readonly kind: "tooManyFiles" }
  | ({ readonly kind: "storageFull" } & UsedRoom);
/** what the files of a merchant take, contracts and pictures included */
export type UsedRoom = { readonly usedBytes: number; readonly usedFiles: number };

const Summary = z.object({
  unit: z.enum(["yuan", "fen"]),
  rows: z.int(),
  transactions: z.int(),
  charges: z.int(),
  skipped: z.int(),
  refused: z.int(),
  repaired: z.int(),
  duplicates: z.int(),
  checksFailed: z.int(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  terminals: z.array(z.string()),
});
export type StatementSummary = z.infer<typeof Summary>;
/** one line of the list of files; the rest comes with `findStatementReading` */
export type Statement = StatementSummary &
  Upload & {
    readonly id: string;
    readonly member: string;
    readonly layout: string;
    readonly encoding: string;
    readonly fileId: string;
    readonly mapping: ColumnMapping | null;
    readonly createdAt: Date;
  };

/**
 * Puts the statements of an uploaded file into a check, all or none; the same file again takes the place of what it gave
 * before.
 */
export async function addStatements(
  key: MerchantKey,
  checkId: string,
  upload: Upload,
  statements: readonly NewStatement[],
): Promise<Added> {
  if (!isId(checkId)) return { kind: "gone" };
  const { merchantId } = key;
  const rows = await Promise.all(statements.map((one) => rowsOf(merchantId, checkId, upload, one)));
  const order = rows.map(({ statement }) => statement.id);
  return transaction(async (session) => {
    // the lock on the check's row puts two uploads at once one after the other, so that none passes the limit
    const found = await session.$queryRaw<{ id: string }[]>`
      SELECT id FROM "check" WHERE "merchantId" = ${merchantId}::uuid AND id = ${checkId}::uuid AND "expiresAt" > ${now()} FOR UPDATE`;
    if (found.length === 0) return { kind: "gone" };
    const others = await session.statement.count({
      where: { merchantId, checkId, NOT: { sha256: upload.sha256 } },
    });
    if (statementsPerCheck < others + statements.length) return { kind: "tooManyFiles" };
    const full = await roomTaken(session, merchantId, statements);
    if (full !== null) return { kind: "storageFull", ...full };
    const gone = await takeAway(key, session, { checkId, sha256: upload.sha256 });
    await session.storedFile.createMany({ data: rows.map(({ file }) => file) });
    for (const { statement } of rows) await session.statement.create({ data: statement });
    return { kind: "added", ids: order, gone };
  });
}

/** null: there is room for the files; else what stands already */
async function roomTaken(
  session: Session,
  merchantId: string,
  statements: readonly NewStatement[],
): Promise<UsedRoom | null> {
  const used = await session.storedFile.aggregate({
    where: { merchantId },
    _sum: { bytes: true },
    _count: true,
  });
  const usedBytes = Number(used._sum.bytes ?? 0n);
  const coming = statements.reduce((sum, { file }) => sum + Number(file.bytes), 0);
  const fits =
    used._count + statements.length <= limits.storedFiles &&
    usedBytes + coming <= limits.storedBytes;
  return fits ? null : { usedBytes, usedFiles: used._count };
}

/** with the keys of their files; @returns the names of these on the disk */
export async function takeAway(
  { merchantId }: MerchantKey,
  session: Session,
  of: { readonly checkId: string; readonly sha256?: string; readonly id?: string },
): Promise<string[]> {
  const where = { merchantId, ...of };
  const rows = await session.statement.findMany({ where, select: { file: true } });
  const files = rows.map(({ file }) => file);
  await session.storedFile.deleteMany({
    where: { merchantId, id: { in: files.map(({ id }) => id) } },
  });
  return files.map(({ name }) => name);
}

async function rowsOf(
  merchantId: string,
  checkId: string,
  upload: Upload,
  { member, file, reading }: NewStatement,
) {
  const { gz } = await packJson(reading);
  const about = { merchantId, checkId, id: randomUUID(), ...upload, member, fileId: file.id };
  const { encoding } = reading;
  const layout = reading.kind === "read" ? reading.layout : heldLayout;
  const summary = summaryOf(reading);
  return {
    file: { merchantId, ...file },
    statement: { ...about, layout, encoding, summary, readingGz: gz },
  };
}

/** The files of a check, in the order in which they came. */
export async function listStatements(key: MerchantKey, checkId: string): Promise<Statement[]> {
  if (!isId(checkId)) return [];
  const rows = await db().statement.findMany({
    where: { merchantId: key.merchantId, checkId },
    omit: { readingGz: true, merchantId: true, checkId: true },
    orderBy: [{ createdAt: "asc" }, { member: "asc" }, { id: "asc" }],
  });
  return rows.map(({ summary, mapping, ...row }) => ({
    ...row,
    mapping: StoredMapping.safeParse(mapping).data ?? null,
    ...Summary.parse(summary),
  }));
}

const StoredReading = z.custom<StatementReading>(
  (value) => z.looseObject({ kind: z.literal("read"), rows: z.int() }).safeParse(value).success,
);
const HeldReading = z.custom<MappingReading>(
  (value) => z.looseObject({ kind: z.literal("needsMapping") }).safeParse(value).success,
);

/** What was read from one file; null: no such file in this check of this merchant, or nothing was read yet. */
export async function findStatementReading(
  key: MerchantKey,
  checkId: string,
  id: string,
): Promise<StatementReading | null> {
  return StoredReading.safeParse(await storedReading(key, checkId, id)).data ?? null;
}

/** What has to be explained of one file; null: no such file, or it has been read already. */
export async function findHeldReading(
  key: MerchantKey,
  checkId: string,
  id: string,
): Promise<MappingReading | null> {
  return HeldReading.safeParse(await storedReading(key, checkId, id)).data ?? null;
}

async function storedReading(key: MerchantKey, checkId: string, id: string): Promise<unknown> {
  if (!isId(checkId) || !isId(id)) return null;
  const row = await db().statement.findFirst({
    where: { merchantId: key.merchantId, checkId, id },
    select: { readingGz: true },
  });
  return row === null ? null : unpackJson(row.readingGz);
}

/** Puts what a held file gave, its columns explained, in the place of the question. @returns false: there is none */
export async function settleHeld(
  key: MerchantKey,
  checkId: string,
  id: string,
  mapping: ColumnMapping,
  reading: StatementReading,
): Promise<boolean> {
  if (!isId(checkId) || !isId(id)) return false;
  const { gz } = await packJson(reading);
  const { count } = await db().statement.updateMany({
    where: { merchantId: key.merchantId, checkId, id, layout: heldLayout },
    data: { layout: reading.layout, mapping, summary: summaryOf(reading), readingGz: gz },
  });
  return count === 1;
}

function summaryOf(reading: StatementReading | MappingReading): StatementSummary {
  if (reading.kind === "needsMapping") return { ...unread, unit: reading.unit, rows: reading.rows };
  const { noteCounts } = reading;
  return {
    unit: reading.unit,
    rows: reading.rows,
    transactions: reading.sales.count,
    charges: reading.charges.length,
    skipped: noteCount(noteCounts, "skipped"),
    refused: noteCount(noteCounts, "refused"),
    repaired: noteCount(noteCounts, "repaired"),
    duplicates: noteCount(noteCounts, "duplicates"),
    checksFailed: reading.checks.filter(({ agrees }) => !agrees).length,
    period: reading.period,
    terminals: [...reading.terminals],
  };
}

const unread = {
  transactions: 0,
  charges: 0,
  skipped: 0,
  refused: 0,
  repaired: 0,
  duplicates: 0,
  checksFailed: 0,
  period: null,
  terminals: [],
};
