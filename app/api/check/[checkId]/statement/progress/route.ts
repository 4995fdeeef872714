import { findGuest } from "@/lib/auth/guards";
import { progressOf } from "@/lib/reading/progress";

/** How far the reading of one's own upload is: rows and bytes read, of how many bytes; null where none is read. */
export async function GET(request: Request): Promise<Response> {
  const key = await findGuest();
  if (key === null) return new Response(null, { status: 404 });
  const job = new URL(request.url).searchParams.get("job") ?? "";
  return Response.json(progressOf(key.merchantId, job), {
    headers: { "cache-control": "no-store" },
  });
}
