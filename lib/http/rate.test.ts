import { describe, expect, it } from "vitest";
import { POST } from "@/app/api/v1/audits/route";
import { limits } from "../limits";
import { peerHeader } from "./client";
import { takePoints } from "./rate";

function from(peer: string, forwarded = ""): Request {
  const headers = {
    [peerHeader]: peer,
    "x-forwarded-for": forwarded,
    "content-type": "application/json",
  };
  return new Request("http://x/", { method: "POST", headers, body: "{}" });
}

describe("takePoints", () => {
  it("gives an address so many a minute, and tells when there will be more", async () => {
    expect(await takePoints(from("203.0.113.1"), limits.apiPointsPerMinute)).toBeNull();
    const problem = await takePoints(from("203.0.113.1"), 1);
    expect(problem).toMatchObject({ status: 429, code: "too-many-requests" });
    const seconds = Number(problem?.headers?.["retry-after"]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it("leaves other addresses alone, and is not fooled by a forged one", async () => {
    await takePoints(from("203.0.113.2"), limits.apiPointsPerMinute);
    expect(await takePoints(from("203.0.113.3"), 1)).toBeNull();
    expect((await takePoints(from("203.0.113.2", "203.0.113.4"), 1))?.status).toBe(429);
  });

  it("is asked by the routes", async () => {
    await takePoints(from("203.0.113.5"), limits.apiPointsPerMinute);
    const answer = await POST(from("203.0.113.5"));
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await POST(from("203.0.113.6"))).status).toBe(400);
  });

  it("lets a thousand stories a second through", () => {
    expect(limits.apiPointsPerMinute).toBeGreaterThanOrEqual(2 * 60 * 1_000);
  });
});
