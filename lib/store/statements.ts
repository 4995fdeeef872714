import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { now } from "../clock";
import type { ReadReading } from "../intake/reading";
import { isId, packJson, unpackJson } from "./columns";
import { db, transaction } from "./db";
import type { MerchantKey } from "./keys";

/** files in one check */
export const statementsPerCheck = 20;

export type NewStatement = {
  readonly fileName: string;
  readonly layout: string;
  readonly encoding: string;
  /** of the file as it came, 64 hex digits */
  readonly sha256: string;
  /** length of the file as it came */
  readonly bytes: number;
  readonly reading: ReadReading;
};

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
/** one line of the list of files; the rows come with `findStatementRows` */
export type Statement = StatementSummary &
  Omit<NewStatement, "reading"> & { readonly id: string; readonly createdAt: Date };

/**
 * Puts a file that was read into a check; the same file again takes the place of its first reading.
 * @returns its id; null: no such check, or it holds as many files as it may
 */
export async function addStatement(
  key: MerchantKey,
  checkId: string,
  file: NewStatement,
): Promise<string | null> {
  if (!isId(checkId)) return null;
  const { merchantId } = key;
  const { reading, ...about } = file;
  const id = randomUUID();
  const { gz } = await packJson(reading);
  return transaction(async (session) => {
    // the lock on the check's row puts two uploads at once one after the other, so that none passes the limit
    const found = await session.$queryRaw<{ id: string }[]>`
      SELECT id FROM "check" WHERE "merchantId" = ${merchantId}::uuid AND id = ${checkId}::uuid AND "expiresAt" > ${now()} FOR UPDATE`;
    if (found.length === 0) return null;
    await session.statement.deleteMany({ where: { merchantId, checkId, sha256: about.sha256 } });
    if ((await session.statement.count({ where: { merchantId, checkId } })) >= statementsPerCheck)
      return null;
    await session.statement.create({
      data: { ...about, merchantId, checkId, id, summary: summaryOf(reading), readingGz: gz },
    });
    return id;
  });
}

/** The files of a check, in the order in which they came. */
export async function listStatements(key: MerchantKey, checkId: string): Promise<Statement[]> {
  if (!isId(checkId)) return [];
  const rows = await db().statement.findMany({
    where: { merchantId: key.merchantId, checkId },
    omit: { readingGz: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(
    ({ id, fileName, layout, encoding, sha256: hash, bytes, createdAt, summary }) => ({
      id,
      fileName,
      layout,
      encoding,
      sha256: hash,
      bytes,
      createdAt,
      ...Summary.parse(summary),
    }),
  );
}

const StoredReading = z.custom<ReadReading>(
  (value) => z.looseObject({ kind: z.literal("read"), rows: z.int() }).safeParse(value).success,
);

/** The whole reading of one file; null: no such file in this check of this merchant. */
export async function findStatementRows(
  key: MerchantKey,
  checkId: string,
  id: string,
): Promise<ReadReading | null> {
  if (!isId(checkId) || !isId(id)) return null;
  const row = await db().statement.findFirst({
    where: { merchantId: key.merchantId, checkId, id },
    select: { readingGz: true },
  });
  return row === null ? null : StoredReading.parse(await unpackJson(row.readingGz));
}

/** @returns false: there was none */
export async function removeStatement(
  key: MerchantKey,
  checkId: string,
  id: string,
): Promise<boolean> {
  if (!isId(checkId) || !isId(id)) return false;
  const { count } = await db().statement.deleteMany({
    where: { merchantId: key.merchantId, checkId, id },
  });
  return count === 1;
}

function summaryOf(reading: ReadReading): StatementSummary {
  return {
    unit: reading.unit,
    rows: reading.rows,
    transactions: reading.transactions.length,
    charges: reading.charges.length,
    skipped: reading.skipped.length,
    refused: reading.refused.length,
    repaired: reading.repaired.length,
    duplicates: reading.duplicates.length,
    checksFailed: reading.checks.filter(({ agrees }) => !agrees).length,
    period: reading.period,
    terminals: [...reading.terminals],
  };
}
