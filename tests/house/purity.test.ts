import { describe, expect, it } from "vitest";
import { pureRooms } from "./rooms";
import { codeOf, projectFiles, read } from "./sources";

const pure = projectFiles(/^lib\/.*\.ts$/).filter(
  (file) => pureRooms.some((room) => file.startsWith(`${room}/`)) && !file.endsWith(".test.ts"),
);

/** what the lint has no rule for; each with a line that it must stop */
const forbidden: readonly (readonly [what: string, pattern: RegExp, sample: string])[] = [
  ["a class", /\bclass\s+\w*\s*(extends\b|\{)/, "class Money { }"],
  ["a decimal fraction", /(?<![\w.])\d+\.\d+(?![\w.])/, "const rate = 0.38;"],
  ["money rounded as a float", /\bMath\.round\(/, "Math.round(x * 100) / 100"],
  ["a look into the environment", /\bprocess\b/, "process.env"],
];

describe("the pure wing", () => {
  it("has files to look at", () => {
    for (const room of ["lib/engine", "lib/intake", "lib/messages"])
      expect(
        pure.some((file) => file.startsWith(`${room}/`)),
        room,
      ).toBe(true);
  });

  it.each(forbidden)("knows no %s", (_, pattern, sample) => {
    expect(pattern.test(codeOf(sample))).toBe(true);
    expect(pure.filter((file) => pattern.test(codeOf(read(file))))).toEqual([]);
  });
});

describe("the server wing", () => {
  it("never reaches a browser: each of its files begins with server-only", () => {
    const files = projectFiles(/^lib\/(store|auth|http)\/.*\.ts$/).filter(
      (file) => !file.endsWith(".test.ts") && !file.startsWith("lib/store/generated/"),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !/^import "server-only";/m.test(read(file)))).toEqual([]);
  });
});
