import { methodList, refusedMethod } from "@/lib/http/methods";
import { answerHeaders } from "@/lib/http/problem";
import { limits } from "@/lib/limits";
import { describeApi } from "@/lib/schemas/openapi";

let made: string | null = null;

/** The description of the API for programs. Made at the first call, the same for everyone. */
export function GET(): Response {
  made ??= JSON.stringify(describeApi(limits));
  return new Response(made, { headers: answerHeaders });
}

export const dynamic = "force-dynamic";
export const OPTIONS = methodList("GET", "HEAD");
export const POST = refusedMethod("GET", "HEAD");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
