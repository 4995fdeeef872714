import "server-only";
import { randomUUID } from "node:crypto";
import { now } from "../clock";
import { isId, unsavedEnd } from "./columns";
import { db, type Session } from "./db";
import type { MerchantKey } from "./keys";

/** A guest: a merchant without an account, known by the secret of a cookie. Only the secret's hash is kept. @returns its id */
export async function addGuest(secretHash: string): Promise<string> {
  const id = randomUUID();
  await db().merchant.create({ data: { id, kind: "guest", secretHash, expiresAt: unsavedEnd() } });
  return id;
}

/** Whether there is such a merchant with this secret, and it has not expired. */
export async function isMerchant(id: string, secretHash: string): Promise<boolean> {
  if (!isId(id)) return false;
  const count = await db().merchant.count({ where: { id, secretHash, expiresAt: { gt: now() } } });
  return count === 1;
}

/** Moves the merchant's end to at least `end`, in the transaction of whatever needs it that long. */
export async function prolongMerchant(
  session: Session,
  key: MerchantKey,
  end: Date,
): Promise<void> {
  await session.merchant.updateMany({
    where: { id: key.merchantId, expiresAt: { lt: end } },
    data: { expiresAt: end },
  });
}

/** The id of the report that this link opens, for the guard that makes its key; null: none, or expired. */
export async function findLinkedReport(
  merchantId: string,
  tokenHash: string,
): Promise<string | null> {
  const row = await db().report.findFirst({
    where: { merchantId, tokenHash, expiresAt: { gt: now() } },
    select: { id: true },
  });
  return row === null ? null : row.id;
}

/** Deletes what has expired, of all merchants. @returns how many rows went, without those that went with their parent */
export async function sweepExpired(): Promise<number> {
  const expired = { where: { expiresAt: { lte: now() } } };
  const reports = await db().report.deleteMany(expired);
  const checks = await db().check.deleteMany(expired);
  const merchants = await db().merchant.deleteMany(expired);
  return reports.count + checks.count + merchants.count;
}
