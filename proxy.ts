import type { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./lib/i18n/routing";

const intl = createMiddleware(routing);

/** Chooses the language of a page and its content security policy. It guards nothing: guards stand where the data is. */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  request.headers.set("content-security-policy", policy);
  const response = intl(request);
  response.headers.set("content-security-policy", policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build compiles code at run time
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

// uploads pass through no proxy: it would cut them at 10 MB without a word
export const config = {
  matcher: ["/((?!(?:api|healthz|readyz|_next)(?:/|$)|.*\\.(?:ico|svg|png|txt|webmanifest)$).*)"],
};
