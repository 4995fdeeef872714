import { localePath } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/messages/format";

export type Outcome = {
  readonly status: number;
  /** a code with words; the charges page shows it */
  readonly problem?: string;
  /** what the words of the problem need */
  readonly params?: Readonly<Record<string, string | number>>;
  /** where to go on, below the check */
  readonly path?: string;
  readonly locale?: Locale;
};

/**
 * A script is told where to go. A plain form is sent there: with 303 where the file itself was the matter, and with
 * the status of a refused request and a page that leads back where the request was.
 */
export function answer(request: Request, checkId: string, outcome: Outcome): Response {
  const { status, problem = "unexpected", params = {}, path } = outcome;
  const locale = outcome.locale ?? localeOfReferer(request);
  const query = new URLSearchParams({ problem, ...mapValues(params) });
  const to =
    path === undefined
      ? `${localePath(locale, `/check/${checkId}/charges`)}?${query}#upload`
      : localePath(locale, `/check/${checkId}/${path}`);
  if (request.headers.get("accept") === "application/json")
    return Response.json({ to }, { status, headers: noStore });
  if (status === 200 || status === 400 || status === 409 || status === 422)
    return new Response(null, { status: 303, headers: { ...noStore, location: to } });
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${to}"><a href="${to}">${to}</a>`;
  return new Response(page, {
    status,
    headers: { ...noStore, "content-type": "text/html; charset=utf-8" },
  });
}

function mapValues(params: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

const noStore = { "cache-control": "no-store" };

/** a refused body is not read, so its language field is not known: the page that it came from is */
function localeOfReferer(request: Request): Locale {
  const from = request.headers.get("referer");
  return from !== null && URL.canParse(from) && /^\/en(?:\/|$)/.test(new URL(from).pathname)
    ? "en"
    : "zh-CN";
}
