import "server-only";
import { randomUUID } from "node:crypto";
import { now } from "../clock";
import { type CheckDraft, checkDraft } from "../schemas/check";
import { emptyDraft } from "../schemas/check-draft";
import { isId, unsavedEnd } from "./columns";
import { db, transaction } from "./db";
import type { MerchantKey } from "./keys";
import { prolongMerchant } from "./merchants";

/** Begins a check with nothing answered. @returns its id */
export async function addCheck(key: MerchantKey): Promise<string> {
  const id = randomUUID();
  const expiresAt = unsavedEnd();
  await transaction(async (session) => {
    await session.check.create({
      data: { merchantId: key.merchantId, id, draft: emptyDraft, expiresAt },
    });
    await prolongMerchant(session, key, expiresAt);
  });
  return id;
}

/** What was answered so far; null: no such check of this merchant, expired, or of a shape that we no longer read. */
export async function findCheck(key: MerchantKey, id: string): Promise<CheckDraft | null> {
  if (!isId(id)) return null;
  const row = await db().check.findFirst({ where: living(key, id), select: { draft: true } });
  return row === null ? null : (checkDraft.safeParse(row.draft).data ?? null);
}

/** Keeps the answers and moves the check's end. @returns false: there is no such check any more */
export async function changeCheck(
  key: MerchantKey,
  id: string,
  draft: CheckDraft,
): Promise<boolean> {
  if (!isId(id)) return false;
  const expiresAt = unsavedEnd();
  return transaction(async (session) => {
    const { count } = await session.check.updateMany({
      where: living(key, id),
      data: { draft, changedAt: now(), expiresAt },
    });
    if (count === 1) await prolongMerchant(session, key, expiresAt);
    return count === 1;
  });
}

/** Throws a check away, with the files that were read into it. Reports made from it stay. @returns false: there was none */
export async function closeCheck(key: MerchantKey, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { merchantId } = key;
  return transaction(async (session) => {
    // the keys of its files go at once; what stands on the disk is noise then, and swept
    const of = { some: { checkId: id } };
    await session.storedFile.deleteMany({
      where: { merchantId, OR: [{ statements: of }, { documents: of }] },
    });
    const { count } = await session.check.deleteMany({ where: { merchantId, id } });
    return count === 1;
  });
}

/** The check that this merchant changed last and has not finished; null: none. */
export async function findOpenCheck(key: MerchantKey): Promise<string | null> {
  const row = await db().check.findFirst({
    where: { merchantId: key.merchantId, expiresAt: { gt: now() }, closedAt: null },
    orderBy: { changedAt: "desc" },
    select: { id: true },
  });
  return row?.id ?? null;
}

function living(key: MerchantKey, id: string) {
  return { merchantId: key.merchantId, id, expiresAt: { gt: now() } };
}
