import { describe, expect, it } from "vitest";
import { codeOf, importsOf, projectFiles, read } from "./sources";

const appFiles = projectFiles(/^app\/.*\.tsx?$/);
const serverFiles = projectFiles(/^(app|components|lib)\/.*\.tsx?$/).filter((file) =>
  /^\s*["']use server["']/m.test(read(file)),
);
const wrapped = /^export const \w+ = (publicAction|guestAction)\(/;

/** exports of a file of actions that no wrapper guards */
function bareDoors(text: string): string[] {
  const exports = text.match(/^export .*$/gm) ?? [];
  return exports.filter((line) => !wrapped.test(line));
}

describe("actions", () => {
  it("are there to look at", () => {
    expect(serverFiles.length).toBeGreaterThan(0);
  });

  it("stand in files named actions.ts, in the route of their form", () => {
    expect(serverFiles.filter((file) => !/^app\/.*\/actions\.ts$/.test(file))).toEqual([]);
  });

  it("are all made by a wrapper that asks who and what before it works", () => {
    expect(
      serverFiles.flatMap((file) => bareDoors(read(file)).map((line) => `${file}: ${line}`)),
    ).toEqual([]);
  });

  it("would be noticed without one", () => {
    expect(bareDoors("export async function steal(id: string) {}")).toHaveLength(1);
    expect(bareDoors("export const steal = async (id: string) => id;")).toHaveLength(1);
    expect(bareDoors("export const save = guestAction(Form, async (key) => {});")).toEqual([]);
  });
});

describe("keys", () => {
  const makers = /as (MerchantKey|ReportKey)\b/;
  const files = projectFiles(/^(app|components|lib)\/.*\.tsx?$/).filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );

  it("are made by the guards alone", () => {
    const found = files.filter((file) => makers.test(codeOf(read(file))));
    expect(found).toEqual(["lib/auth/guards.ts"]);
  });

  it("are asked for by every function of the store that touches a merchant's rows", () => {
    const nouns = files.filter((file) =>
      /^lib\/store\/(checks|statements|reports)\.ts$/.test(file),
    );
    expect(nouns).toHaveLength(3);
    const open = nouns.flatMap((file) =>
      [...read(file).matchAll(/^export async function (\w+)\(\s*([^):]*):?\s*(\w*)/gm)]
        .filter((found) => !/^(MerchantKey|ReportKey)$/.test(found[3] ?? ""))
        .map((found) => `${file}: ${found[1] ?? ""}`),
    );
    expect(open).toEqual([]);
  });
});

describe("pages", () => {
  it("that show one merchant's data ask the guard themselves", () => {
    const private_ = appFiles.filter((file) =>
      /\[(checkId|token|statementId)\].*\/(page\.tsx|route\.ts)$/.test(file),
    );
    expect(private_.length).toBeGreaterThan(2);
    const unguarded = private_.filter(
      (file) => !importsOf(read(file)).includes("@/lib/auth/guards"),
    );
    expect(unguarded).toEqual([]);
  });
});
