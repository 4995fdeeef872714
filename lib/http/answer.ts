import "server-only";
import { announcedLength, pointsFor, readBody, refusedType } from "./body";
import { answerHeaders, type Problem, refusal } from "./problem";
import { takePoints } from "./rate";

type Door = {
  /** media types that the body may have */
  readonly accepts: readonly string[];
  /** bytes of a body */
  readonly most: number;
};
/** JSON text to answer with, or what stands in the way */
export type Outcome = { readonly json: string } | { readonly problem: Problem };

/**
 * One request with a body, in the order of what costs least: media type, length, rate, then the body, then the work.
 * Every refusal is an answer; nothing of the request is kept.
 */
export async function answer(
  request: Request,
  { accepts, most }: Door,
  work: (bytes: Uint8Array) => Outcome | Promise<Outcome>,
): Promise<Response> {
  const length = announcedLength(request);
  const refused =
    refusedType(request, accepts) ?? (await takePoints(request, pointsFor(length ?? 0)));
  if (refused !== null) return refusal(request, refused);
  const body = await readBody(request, most);
  if (body.kind === "refused") return refusal(request, body.problem);
  const late = length === null ? await takePoints(request, pointsFor(body.bytes.byteLength)) : null;
  if (late !== null) return refusal(request, late);
  const outcome = await work(body.bytes);
  if ("problem" in outcome) return refusal(request, outcome.problem);
  return new Response(outcome.json, { headers: answerHeaders });
}
