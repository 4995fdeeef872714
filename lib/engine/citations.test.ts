import { describe, expect, it } from "vitest";
import { citationIds, citations, cite, findRule } from "./citations";
import { sourceKeys, sources } from "./tables/sources";

describe("citations", () => {
  it("keeps each rule once, under its own name", () => {
    expect(citationIds.length).toBeGreaterThan(40);
    for (const id of citationIds) expect(citations[id].id).toBe(id);
  });

  it("never claims a better grade than the source has", () => {
    for (const id of citationIds) {
      const rule = citations[id];
      expect(rule.grade >= sources[rule.source].grade, id).toBe(true);
    }
  });

  it("says in both languages what a rule says and where", () => {
    for (const id of citationIds) {
      const { title, gist, place, article } = citations[id];
      for (const words of [title, gist]) {
        expect(words["zh-CN"], id).toMatch(/\p{Script=Han}/u);
        expect(words.en, id).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
      }
      expect(place["zh-CN"] === "", id).toBe(article === "");
    }
  });

  it("writes an article as each language does", () => {
    expect(citations["civil-code-563"].place).toEqual({ "zh-CN": "第563条", en: "art. 563" });
    expect(cite("regulation-768-art-34")).toEqual({
      kind: "rule",
      id: "regulation-768-art-34",
      article: "34",
      source: "LAW-768",
      grade: "A",
    });
  });

  it("calls nothing official that was not held against its text", () => {
    for (const id of citationIds) {
      if (!citations[id].confirmed) expect(citations[id].grade, id).not.toBe("A");
    }
  });

  it("does not know the rules of another edition", () => {
    expect(findRule("civil-code-9999")).toBeNull();
    expect(findRule("toString")).toBeNull();
    expect(findRule("civil-code-544")).toBe(citations["civil-code-544"]);
  });
});

describe("sources", () => {
  it("have an address of the web, or none", () => {
    expect(sourceKeys.length).toBeGreaterThan(50);
    for (const key of sourceKeys) {
      expect(sources[key].address ?? "https://none", key).toMatch(/^https?:\/\/[^\s]+$/);
    }
  });
});
