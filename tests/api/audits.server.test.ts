import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "@/lib/limits";
import { audit } from "@/lib/engine/audit";
import { readAuditRequest } from "@/lib/schemas/audit-request";
import { ask, askRaw, postJson } from "./http";
import { spoilt } from "./mutations";
import { sampleRequest, sampleWith } from "./sample-request";

const audits = "/api/v1/audits";
const sample = JSON.stringify(sampleRequest());

function codeOf(json: unknown): unknown {
  return Object(Object(json).error).code;
}

function issuesOf(json: unknown): readonly unknown[] {
  const { issues } = Object(Object(json).error);
  return Array.isArray(issues) ? issues : [];
}

describe("POST /api/v1/audits", () => {
  it("answers a request with the report that the engine makes of it", async () => {
    const answer = await postJson(audits, sample);
    const reading = readAuditRequest(JSON.parse(sample));
    expect(answer.status).toBe(200);
    expect(reading.kind === "read" && JSON.stringify(audit(reading.request))).toBe(answer.text);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(answer.headers.get("x-powered-by")).toBeNull();
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("gives fifty askers at once the same answer", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => postJson(audits, n % 2 === 0 ? sample : "{")),
    );
    expect(new Set(answers.map(({ status, text }) => `${status}${text}`)).size).toBe(2);
  });

  it("names every mistake with its place, in the language that is preferred", async () => {
    const body = JSON.stringify(
      sampleWith("contracts[0].versions[0].terms.fees[0].model.amountFen", 60.5),
    );
    const path = "contracts[0].versions[0].terms.fees[0].model.amountFen";
    const english = await postJson(audits, body);
    expect(english.status).toBe(400);
    expect(english.json).toEqual({
      error: {
        code: "not-accepted",
        message: "The request does not fit the format; 1 places are listed under issues.",
        issues: [
          { path, code: "not-whole", message: "Must be a whole number, without a fraction." },
        ],
      },
    });
    const chinese = await postJson(audits, body, { "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" });
    expect(chinese.headers.get("content-language")).toBe("zh-CN");
    expect(issuesOf(chinese.json)).toEqual([
      { path, code: "not-whole", message: "应为整数，不能有小数。" },
    ]);
  });

  const bodies: readonly (readonly [says: string, body: BodyInit, code: string])[] = [
    ["no body", "", "empty-body"],
    ["blank space", "  ", "not-json"],
    ["half a JSON", sample.slice(0, -1), "not-json"],
    ["a number that is none", '{"specVersion":NaN}', "not-json"],
    ["bytes that are no UTF-8", new Uint8Array([0x7b, 0xc3, 0x28, 0x7d]), "not-utf-8"],
    ["a byte order mark", `\ufeff${sample}`, "byte-order-mark"],
    ["a hundred thousand levels", "[".repeat(100_000), "too-deep"],
    ["a key twice", sample.replace("{", '{"specVersion":1,'), "repeated-key"],
    [
      "a key that would change the prototype",
      sample.replace("{", '{"__proto__":{"x":1},'),
      "not-accepted",
    ],
    ["half a surrogate pair", sample.replace("流量费", "\\ud83d"), "not-accepted"],
    ["a number of four hundred digits", sample.replace("9900", "9".repeat(400)), "not-accepted"],
    ["an array", "[]", "not-accepted"],
    ["null", "null", "not-accepted"],
  ];
  for (const [says, body, code] of bodies) {
    it(`refuses ${says} as ${code}`, async () => {
      const answer = await postJson(audits, body);
      expect([answer.status, codeOf(answer.json)]).toEqual([400, code]);
    });
  }

  it("takes no media type but JSON in UTF-8, and nothing compressed", async () => {
    const kinds: readonly (readonly [type: string, status: number])[] = [
      ["application/json", 200],
      ["application/json; charset=utf-8", 200],
      ['Application/JSON;charset="UTF-8"', 200],
      ["application/json; charset=gbk", 415],
      ["text/plain", 415],
      ["application/x-www-form-urlencoded", 415],
      ["application/jsonx", 415],
    ];
    for (const [type, status] of kinds) {
      const answer = await postJson(audits, sample, { "content-type": type });
      expect(answer.status, type).toBe(status);
    }
    const untyped = await ask(audits, {
      method: "POST",
      body: new Uint8Array(Buffer.from(sample)),
    });
    expect(untyped.status).toBe(415);
    for (const encoding of ["gzip", "br", "deflate", "identity, gzip"]) {
      const answer = await postJson(audits, sample, { "content-encoding": encoding });
      expect([answer.status, codeOf(answer.json)], encoding).toEqual([415, "unsupported-encoding"]);
    }
    expect((await postJson(audits, sample, { "content-encoding": "identity" })).status).toBe(200);
  });

  it("answers other methods with 405 and what is allowed", async () => {
    for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE"]) {
      const answer = await ask(audits, { method });
      expect([answer.status, answer.headers.get("allow")], method).toEqual([405, "POST, OPTIONS"]);
    }
    const options = await ask(audits, { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "POST, OPTIONS"]);
    const trace = await askRaw(`TRACE ${audits} HTTP/1.1\nHost: x\nCookie: a=secret\n\n`);
    expect(trace.status).toBe(405);
    expect(trace.head).not.toContain("secret");
  });
});

describe("a body beyond the limit", () => {
  const json = `POST ${audits} HTTP/1.1\nHost: x\nContent-Type: application/json\n`;
  const megabyte = Buffer.alloc(1_000_000, " ");

  it("is refused unread where its length is announced", async () => {
    const answer = await askRaw(`${json}Content-Length: ${limits.auditBytes + 1}\n\n`);
    expect([answer.status, answer.sent]).toEqual([413, 0]);
    // far beyond, the rest is not even let run out
    const endless = await askRaw(`${json}Content-Length: ${limits.auditBytes * 50}\n\n`);
    expect(endless.status).toBe(413);
    expect(endless.head).toMatch(/connection: close/i);
  });

  it("is refused as soon as it passes where it comes in pieces without end", async () => {
    const piece = Buffer.concat([
      Buffer.from(`${megabyte.length.toString(16)}\r\n`),
      megabyte,
      Buffer.from("\r\n"),
    ]);
    const answer = await askRaw(`${json}Transfer-Encoding: chunked\n\n`, () => piece);
    expect(answer.status).toBe(413);
    expect(answer.sent).toBeGreaterThan(limits.auditBytes);
    // what lies in the buffers between the two
    expect(answer.sent).toBeLessThan(limits.auditBytes + 16_000_000);
  });

  it("leaves the server able to answer", async () => {
    expect((await postJson(audits, sample)).status).toBe(200);
  });

  it("is taken up to the last byte below the limit", async () => {
    const padded = Buffer.alloc(limits.auditBytes + 1, " ");
    padded.write(sample);
    expect((await postJson(audits, padded.subarray(0, -1))).status).toBe(200);
    expect((await postJson(audits, padded)).status).toBe(413);
  });
});

describe("the rest of the API", () => {
  it("describes itself", async () => {
    const answer = await ask("/api/v1/openapi.json");
    expect([answer.status, Object(answer.json).openapi]).toEqual([200, "3.1.1"]);
    expect((await ask("/api/v1/openapi.json", { method: "POST" })).status).toBe(405);
  });

  it("is alive and ready", async () => {
    expect((await ask("/healthz")).text).toBe("ok\n");
    expect((await ask("/readyz")).status).toBe(200);
    expect((await ask("/healthz", { method: "POST" })).status).toBe(405);
  });

  it("meets five hundred spoilt bodies without losing its temper", async () => {
    const values = fc.sample(fc.oneof(spoilt, fc.jsonValue()), { numRuns: 300, seed: 20261124 });
    const noise = fc.sample(fc.uint8Array({ maxLength: 400 }), { numRuns: 200, seed: 20261124 });
    const bodies = [...values.map((value) => JSON.stringify(value) ?? ""), ...noise];
    const statuses = new Map<number, number>();
    for (const body of bodies) {
      const { status } = await postJson(
        audits,
        typeof body === "string" ? body : Buffer.from(body),
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].toSorted((a, b) => a - b)).toEqual([200, 400]);
    expect(statuses.get(400)).toBeGreaterThan(300);
  });

  it("calls an address that is none a 404", async () => {
    expect((await ask("/api/v1/nothing")).status).toBe(404);
  });
});
