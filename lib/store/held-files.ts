import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { now } from "../clock";
import type { MappingReading } from "../intake/reading";
import { isId, packJson, unpackJson } from "./columns";
import { db, transaction } from "./db";
import type { MerchantKey } from "./keys";
import { statementsPerCheck, type StatementSummary } from "./statements";

/** stands in the column `layout` of a file whose columns the merchant has not explained yet */
export const heldLayout = "held";

export type HeldFile = {
  readonly fileName: string;
  /** of the file as it came, 64 hex digits */
  readonly sha256: string;
  /** length of the file as it came */
  readonly bytes: number;
  /** the file's text, personal data masked */
  readonly text: string;
  readonly reading: MappingReading;
};

const Stored = z.object({
  kind: z.literal("held"),
  text: z.string(),
  reading: z.custom<MappingReading>(),
});

/**
 * Keeps the masked text of a file that cannot be read without the merchant's help, in the list of the check's files.
 * Once its columns are explained, `addStatement` puts what was read in its place.
 * @returns its id; null: no such check, or it holds as many files as it may
 */
export async function holdFile(
  key: MerchantKey,
  checkId: string,
  { fileName, sha256, bytes, text, reading }: HeldFile,
): Promise<string | null> {
  if (!isId(checkId)) return null;
  const { merchantId } = key;
  const id = randomUUID();
  const { gz } = await packJson({ kind: "held", text, reading });
  return transaction(async (session) => {
    const found = await session.$queryRaw<{ id: string }[]>`
      SELECT id FROM "check" WHERE "merchantId" = ${merchantId}::uuid AND id = ${checkId}::uuid AND "expiresAt" > ${now()} FOR UPDATE`;
    if (found.length === 0) return null;
    await session.statement.deleteMany({ where: { merchantId, checkId, sha256 } });
    if ((await session.statement.count({ where: { merchantId, checkId } })) >= statementsPerCheck)
      return null;
    const summary: StatementSummary = { ...unread, unit: reading.unit, rows: reading.rows };
    await session.statement.create({
      data: {
        merchantId,
        checkId,
        id,
        fileName,
        layout: heldLayout,
        encoding: reading.encoding,
        sha256,
        bytes,
        summary,
        readingGz: gz,
      },
    });
    return id;
  });
}

/** null: no such file in this check of this merchant, or it has been read already. */
export async function findHeldFile(
  key: MerchantKey,
  checkId: string,
  id: string,
): Promise<HeldFile | null> {
  if (!isId(checkId) || !isId(id)) return null;
  const row = await db().statement.findFirst({
    where: { merchantId: key.merchantId, checkId, id, layout: heldLayout },
    select: { fileName: true, sha256: true, bytes: true, readingGz: true },
  });
  if (row === null) return null;
  const { text, reading } = Stored.parse(await unpackJson(row.readingGz));
  return { fileName: row.fileName, sha256: row.sha256, bytes: row.bytes, text, reading };
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
