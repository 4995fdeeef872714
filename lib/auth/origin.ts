import "server-only";
import { env } from "../env";

/**
 * Whether a request that changes something comes from our own pages. Next lets requests without an Origin through and
 * believes X-Forwarded-Host; this does neither. The origin is QINGLIU_ORIGIN where it is set, else the Host itself.
 */
export function isOwnOrigin(headers: Pick<Headers, "get">): boolean {
  const origin = headers.get("origin");
  if (origin === null) return headers.get("sec-fetch-site") === "same-origin";
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const own = env().QINGLIU_ORIGIN;
  if (own !== undefined) return origin === own;
  return hostOf(origin) === headers.get("host");
}

/** Whether the browser speaks https to us, so that cookies may be marked for it alone. */
export function isSecure(headers: Pick<Headers, "get">): boolean {
  const own = env().QINGLIU_ORIGIN;
  if (own !== undefined) return own.startsWith("https:");
  return (
    headers.get("x-forwarded-proto") === "https" ||
    headers.get("origin")?.startsWith("https:") === true
  );
}

/** The address under which this request reached us, for links in files that leave the site: https://example.cn */
export function ownAddress(headers: Pick<Headers, "get">): string {
  const own = env().QINGLIU_ORIGIN;
  return own ?? `${isSecure(headers) ? "https" : "http"}://${headers.get("host") ?? ""}`;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
