import "server-only";
import { refusal } from "./problem";

/** The answer to every method that a route does not have: 405, with the list of those it has. */
export function refusedMethod(...allowed: readonly string[]): (request: Request) => Response {
  const list = [...allowed, "OPTIONS"].join(", ");
  return (request) =>
    refusal(request, {
      status: 405,
      code: "method-not-allowed",
      params: { method: request.method, allowed: list },
      headers: { allow: list },
    });
}

/** What OPTIONS is answered with. */
export function methodList(...allowed: readonly string[]): () => Response {
  const headers = { allow: [...allowed, "OPTIONS"].join(", "), "cache-control": "no-store" };
  return () => new Response(null, { status: 204, headers });
}
