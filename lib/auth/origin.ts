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

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
