import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/store/columns";
import type { MerchantKey, ReportKey } from "@/lib/store/keys";
import { addGuest, findLinkedReport } from "@/lib/store/merchants";

/** A guest as the guard makes one, without a request. */
export async function newGuest(): Promise<MerchantKey> {
  return { merchantId: await addGuest(sha256(randomBytes(32))) } as MerchantKey;
}

/** The key that a link gives, as the guard makes it; null: the link finds nothing. */
export async function linked(key: MerchantKey, token: string): Promise<ReportKey | null> {
  const reportId = await findLinkedReport(key.merchantId, sha256(token));
  return reportId === null ? null : ({ merchantId: key.merchantId, reportId } as ReportKey);
}
