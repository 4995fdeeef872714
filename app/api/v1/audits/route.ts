import { audit } from "@/lib/engine/audit";
import { answer, type Outcome } from "@/lib/http/answer";
import { readJson } from "@/lib/http/json";
import { methodList, refusedMethod } from "@/lib/http/methods";
import { limits } from "@/lib/limits";
import { readAuditRequest } from "@/lib/schemas/audit-request";

const door = { accepts: ["application/json"], most: limits.auditBytes };

/** A request of engine.md in, its report out. Nothing is kept. */
export function POST(request: Request): Promise<Response> {
  return answer(request, door, report);
}

function report(bytes: Uint8Array): Outcome {
  const json = readJson(bytes);
  if (json.kind === "refused") return json;
  const reading = readAuditRequest(json.value);
  if (reading.kind === "read") return { json: JSON.stringify(audit(reading.request)) };
  return { problem: { status: 400, code: "not-accepted", issues: reading.issues } };
}

export const OPTIONS = methodList("POST");
export const GET = refusedMethod("POST");
export const HEAD = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
