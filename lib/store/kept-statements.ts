import "server-only";
import { now } from "../clock";
import { type CheckDraft, checkDraft } from "../schemas/check";
import { isId, unsavedEnd } from "./columns";
import { type Session, transaction } from "./db";
import type { MerchantKey } from "./keys";
import { prolongMerchant } from "./merchants";
import { heldLayout, takeAway } from "./statements";

/** Lets a statement count in its check. @returns false: there is none, or nothing has been read from it yet */
export async function keepStatement(
  key: MerchantKey,
  checkId: string,
  id: string,
): Promise<boolean> {
  if (!isId(checkId) || !isId(id)) return false;
  const { merchantId } = key;
  return transaction(async (session) => {
    const draft = await lockedDraft(session, key, checkId);
    const where = { merchantId, checkId, id, NOT: { layout: heldLayout } };
    if (draft === null || (await session.statement.count({ where })) === 0) return false;
    await writeKept(session, key, checkId, draft, [...without(draft, id), id]);
    return true;
  });
}

/**
 * Takes a statement out of its check, whether it counted or not.
 * @returns the names of its files on the disk, to be discarded; null: there was none
 */
export async function dropStatement(
  key: MerchantKey,
  checkId: string,
  id: string,
): Promise<readonly string[] | null> {
  if (!isId(checkId) || !isId(id)) return null;
  return transaction(async (session) => {
    const draft = await lockedDraft(session, key, checkId);
    if (draft === null) return null;
    const gone = await takeAway(key, session, { checkId, id });
    if (gone.length === 0) return null;
    await writeKept(session, key, checkId, draft, without(draft, id));
    return gone;
  });
}

/** the lock puts two clicks at once one after the other, so that neither loses what the other kept */
async function lockedDraft(
  session: Session,
  { merchantId }: MerchantKey,
  id: string,
): Promise<CheckDraft | null> {
  const found = await session.$queryRaw<{ id: string }[]>`
    SELECT id FROM "check" WHERE "merchantId" = ${merchantId}::uuid AND id = ${id}::uuid AND "expiresAt" > ${now()} FOR UPDATE`;
  if (found.length === 0) return null;
  const row = await session.check.findFirst({ where: { merchantId, id }, select: { draft: true } });
  return checkDraft.safeParse(row?.draft).data ?? null;
}

function without({ keptStatements }: CheckDraft, id: string): readonly string[] {
  return keptStatements.filter((kept) => kept !== id);
}

/** what stands in the check no more is left out: a file that came again has taken its place */
async function writeKept(
  session: Session,
  key: MerchantKey,
  id: string,
  draft: CheckDraft,
  kept: readonly string[],
): Promise<void> {
  const { merchantId } = key;
  const expiresAt = unsavedEnd();
  const rows = await session.statement.findMany({
    where: { merchantId, checkId: id, id: { in: kept.filter(isId) } },
    select: { id: true },
  });
  const keptStatements = kept.filter((one) => rows.some((row) => row.id === one));
  await session.check.updateMany({
    where: { merchantId, id },
    data: { draft: { ...draft, keptStatements }, changedAt: now(), expiresAt },
  });
  await prolongMerchant(session, key, expiresAt);
}
