import { describe, expect, it } from "vitest";
import { codeOf, projectFiles, read } from "./sources";

const code = projectFiles(/^(app|components|lib|prisma|tests)\/.*\.(tsx?|mjs)$/).filter(
  (file) => !file.startsWith("tests/house/"),
);

describe("the text of the house", () => {
  it("has files to look at", () => expect(code.length).toBeGreaterThan(50));

  it("holds no unfinished mark, no test switched off and none that runs alone", () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(skip|only|todo|fixme)\b/;
    expect(marks.test("it.only(")).toBe(true);
    expect(code.filter((file) => marks.test(read(file)))).toEqual([]);
  });

  it("holds no way round the types and no raw SQL from strings", () => {
    const holes =
      /@ts-ignore|@ts-nocheck|\bas any\b|:\s*any\s*[;,)=\]|&>]|RawUnsafe|dangerouslySetInnerHTML/;
    expect(holes.test("x as any")).toBe(true);
    expect(code.filter((file) => holes.test(codeOf(read(file))))).toEqual([]);
  });

  it("decodes no Brotli: the decoder of old Node releases runs strangers' code", () => {
    expect(code.filter((file) => /brotli/i.test(codeOf(read(file))))).toEqual([]);
  });

  it("has words on screen only in lib/messages", () => {
    const han = /\p{Script=Han}/u;
    const screens = projectFiles(/^(app|components)\/.*(?<!\.test)\.tsx$/);
    expect(screens.length).toBeGreaterThan(5);
    const spoken = screens.filter((file) => {
      const text = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
      return han.test(text);
    });
    expect(spoken).toEqual([]);
  });
});
