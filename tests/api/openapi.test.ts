import { describe, expect, it } from "vitest";
import { z } from "zod";
import { limits } from "@/lib/limits";
import { describeApi } from "@/lib/schemas/openapi";
import { refusedFacts } from "./refused-facts";
import { refusedTerms } from "./refused-terms";
import { sampleRequest, sampleWith } from "./sample-request";

const described = JSON.stringify(describeApi(limits));
const document: {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
} = JSON.parse(described);

describe("the description of the API", () => {
  it("is OpenAPI 3.1 and names every address", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(document.paths)).toEqual([
      "/api/v1/audits",
      "/api/v1/imports",
      "/api/v1/openapi.json",
    ]);
  });

  it("refers to nothing that it does not hold", () => {
    const references = [...described.matchAll(/"#\/([^"]+)"/g)].map(([, at]) => at ?? "");
    expect(references.length).toBeGreaterThan(5);
    for (const at of references) {
      const found = at.split("/").reduce<unknown>((inner, key) => Object(inner)[key], document);
      expect(found, at).toBeTypeOf("object");
    }
  });

  it("leaves no place of the request undescribed", () => {
    // {} would let in anything
    expect(JSON.stringify(document.components.schemas["AuditRequest"])).not.toContain("{}");
    expect(JSON.stringify(document.components.schemas["AuditReport"])).not.toContain("{}");
  });

  it("lets in the sample and refuses much of what the engine's gate refuses", () => {
    const schema = z.fromJSONSchema(Object(document.components.schemas["AuditRequest"]));
    expect(schema.safeParse(sampleRequest()).success).toBe(true);
    const refused = [...refusedFacts, ...refusedTerms].filter(
      ([, put, value]) => !schema.safeParse(sampleWith(put, value)).success,
    );
    const unknownKeys = refused.filter(([, , , code]) => code === "unknown-key");
    expect(unknownKeys.length).toBe(
      [...refusedFacts, ...refusedTerms].filter(([, , , code]) => code === "unknown-key").length,
    );
    expect(refused.length).toBeGreaterThan(40);
  });
});
