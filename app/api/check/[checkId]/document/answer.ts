import { localePath } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/messages/format";
import type { DocumentPurpose } from "@/lib/schemas/document";

export type Outcome = {
  readonly status: number;
  /** a code with words among those of documents or of forms */
  readonly problem?: string;
  readonly params?: Readonly<Record<string, number>>;
  readonly documentId?: string;
};

/** A script is told where to go; a plain form is sent there. A refused request leads back to where it came from. */
export function answer(
  request: Request,
  checkId: string,
  outcome: Outcome,
  { locale, purpose }: { readonly locale: Locale; readonly purpose: DocumentPurpose },
): Response {
  const { status, problem = "unexpected", params = {}, documentId } = outcome;
  const query = new URLSearchParams([
    ["trouble", problem],
    ...Object.entries(params).map(([name, value]) => [name, String(value)]),
  ]);
  const step = localePath(locale, `/check/${checkId}/${purpose}`);
  const to =
    documentId === undefined ? `${step}?${query}#document` : `${step}/document/${documentId}`;
  if (request.headers.get("accept") === "application/json")
    return Response.json({ to }, { status, headers: noStore });
  if (status === 200 || status === 400 || status === 409 || status === 413 || status === 422)
    return new Response(null, { status: 303, headers: { ...noStore, location: to } });
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${to}"><a href="${to}">${to}</a>`;
  return new Response(page, {
    status,
    headers: { ...noStore, "content-type": "text/html; charset=utf-8" },
  });
}

const noStore = { "cache-control": "no-store" };
