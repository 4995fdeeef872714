import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { limits } from "../limits";
import { clientOf } from "./client";
import type { Problem } from "./problem";

const limiter = new RateLimiterMemory({
  keyPrefix: "api",
  points: limits.apiPointsPerMinute,
  duration: 60,
});

/** Takes points from the asker's address; the problem to answer with where none are left, else null. */
export async function takePoints(request: Request, points: number): Promise<Problem | null> {
  try {
    await limiter.consume(clientOf(request), points);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    return {
      status: 429,
      code: "too-many-requests",
      params: { seconds },
      headers: { "retry-after": String(seconds) },
    };
  }
}
