/** The process is alive and answers; whether it can work is told by /readyz. */
export function GET(): Response {
  return new Response("ok\n", {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

export const dynamic = "force-dynamic";
