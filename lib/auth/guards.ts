import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { limits } from "../limits";
import type { MerchantKey, ReportKey } from "../store/keys";
import { addGuest, findLinkedReport, isMerchant } from "../store/merchants";
import { isSecure } from "./origin";

const cookieName = "qingliu";

/** The key of the guest whose cookie came with the request; null: none, expired, or not right. */
export const findGuest = cache(async (): Promise<MerchantKey | null> => {
  const [merchantId, secret, ...rest] = ((await cookies()).get(cookieName)?.value ?? "").split(".");
  if (!merchantId || !secret || rest.length > 0) return null;
  return (await isMerchant(merchantId, hashOf(secret))) ? ({ merchantId } as MerchantKey) : null;
});

/** The guest's key, or leaves for the beginning of the check. */
export async function requireGuest(otherwise = "/check"): Promise<MerchantKey> {
  return (await findGuest()) ?? redirect(otherwise);
}

/** The guest's key; makes the guest and sets the cookie where there is none. Only in actions and route handlers. */
export async function beginGuest(): Promise<MerchantKey> {
  const known = await findGuest();
  if (known !== null) return known;
  const secret = randomBytes(32).toString("base64url");
  const merchantId = await addGuest(hashOf(secret));
  (await cookies()).set(cookieName, `${merchantId}.${secret}`, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(await headers()),
    path: "/",
    maxAge: limits.savedDays * 86_400,
  });
  return { merchantId } as MerchantKey;
}

/**
 * Whoever has the link may read. `owner`: this browser made the report, so it may save and delete it.
 * null: no such report, deleted, or expired; the three look alike.
 */
export const openReport = cache(
  async (token: string): Promise<{ readonly key: ReportKey; readonly owner: boolean } | null> => {
    const merchantId = merchantOf(token);
    if (merchantId === null) return null;
    const reportId = await findLinkedReport(merchantId, hashOf(token));
    if (reportId === null) return null;
    const guest = await findGuest();
    return { key: { merchantId, reportId } as ReportKey, owner: guest?.merchantId === merchantId };
  },
);

/** The first 16 of the token's 32 bytes are the merchant's id. */
function merchantOf(token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const hex = Buffer.from(token, "base64url").subarray(0, 16).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
