/** A file made on the spot: nobody keeps a copy on the way, and no search engine lists it. */
export function download(
  body: string,
  type: "text/calendar" | "application/json",
  name: string,
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
