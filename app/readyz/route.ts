import { refusal } from "@/lib/http/problem";
import { isDatabaseReady } from "@/lib/store/health";

export const dynamic = "force-dynamic";

const ready = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

/** The process is alive and its database answers; 503 with the reason otherwise. */
export async function GET(request: Request): Promise<Response> {
  if (await answersInTime()) return new Response("ok\n", { headers: ready });
  return refusal(request, {
    status: 503,
    code: "database-unreachable",
    headers: { "retry-after": "5" },
  });
}

/** a database that hangs is none: whoever asks wants to know now */
function answersInTime(): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), 2_000);
    void isDatabaseReady().then((isReady) => {
      clearTimeout(timer);
      resolve(isReady);
    });
  });
}
