import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { now } from "../clock";
import {
  type DocumentChoices,
  documentChoices,
  type DocumentMedia,
  documentMedia,
  type DocumentProblem,
  documentProblems,
  type DocumentRecord,
  documentRecord,
  type DocumentState,
  documentStates,
} from "../schemas/document";
import { isId } from "./columns";
import { db, transaction } from "./db";
import type { MerchantKey } from "./keys";

/** photos and PDFs of one check */
export const documentsPerCheck = 20;

export type NewDocument = {
  /** of the stored file that holds its bytes */
  readonly fileId: string;
  readonly fileName: string;
  readonly media: DocumentMedia;
  readonly pages: number;
  readonly record: DocumentRecord;
};
export type StoredDocument = NewDocument & {
  readonly id: string;
  readonly state: DocumentState;
  readonly problem: DocumentProblem | null;
  readonly choices: DocumentChoices;
};

/** @returns its id; null: no such check, or it holds as many documents as it may */
export async function addDocument(
  key: MerchantKey,
  checkId: string,
  { record, ...about }: NewDocument,
): Promise<string | null> {
  if (!isId(checkId)) return null;
  const { merchantId } = key;
  const id = randomUUID();
  return transaction(async (session) => {
    const found = await session.$queryRaw<{ id: string }[]>`
      SELECT id FROM "check" WHERE "merchantId" = ${merchantId}::uuid AND id = ${checkId}::uuid AND "expiresAt" > ${now()} FOR UPDATE`;
    if (found.length === 0) return null;
    if ((await session.document.count({ where: { merchantId, checkId } })) >= documentsPerCheck)
      return null;
    await session.document.create({
      data: { ...about, merchantId, checkId, id, state: "waiting", reading: record, choices: {} },
    });
    return id;
  });
}

/** null: no such document in this check of this merchant */
export async function findDocument(
  key: MerchantKey,
  checkId: string,
  id: string,
): Promise<StoredDocument | null> {
  if (!isId(checkId) || !isId(id)) return null;
  const row = await db().document.findFirst({
    where: { merchantId: key.merchantId, checkId, id },
  });
  return row === null ? null : asDocument(row);
}

/** The documents of a check, in the order in which they came. */
export async function listDocuments(key: MerchantKey, checkId: string): Promise<StoredDocument[]> {
  if (!isId(checkId)) return [];
  const rows = await db().document.findMany({
    where: { merchantId: key.merchantId, checkId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(asDocument);
}

/** @returns false: it is gone */
export async function changeDocument(
  key: MerchantKey,
  checkId: string,
  id: string,
  {
    record,
    ...change
  }: Partial<Pick<StoredDocument, "state" | "problem" | "record" | "choices" | "fileId">>,
): Promise<boolean> {
  if (!isId(checkId) || !isId(id)) return false;
  const { count } = await db().document.updateMany({
    where: { merchantId: key.merchantId, checkId, id },
    data: record === undefined ? change : { ...change, reading: record },
  });
  return count === 1;
}

/** @returns the id of its stored file, which is the caller's to drop; null: there was none */
export async function removeDocument(
  key: MerchantKey,
  checkId: string,
  id: string,
): Promise<string | null> {
  const found = await findDocument(key, checkId, id);
  if (found === null) return null;
  const { count } = await db().document.deleteMany({
    where: { merchantId: key.merchantId, checkId, id },
  });
  return count === 1 ? found.fileId : null;
}

const Row = z.object({
  id: z.string(),
  fileId: z.string(),
  fileName: z.string(),
  media: z.enum(documentMedia),
  pages: z.int(),
  state: z.enum(documentStates),
  problem: z.enum(documentProblems).nullable(),
  reading: documentRecord,
  choices: documentChoices,
});

function asDocument(row: unknown): StoredDocument {
  const { reading, ...rest } = Row.parse(row);
  return { ...rest, record: reading };
}
