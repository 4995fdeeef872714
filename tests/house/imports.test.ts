import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { breaches } from "./fences";
import { projectFiles, read, root } from "./sources";

const sources = projectFiles(/^(app|components|lib)\/.*\.tsx?$/).filter(
  (file) => !/\.test\.tsx?$/.test(file) && !file.startsWith("lib/store/generated/"),
);

describe("who may know whom", () => {
  it("has rooms to look at", () => {
    expect(sources.filter((file) => file.startsWith("lib/engine/")).length).toBeGreaterThan(10);
    expect(sources.filter((file) => file.startsWith("app/")).length).toBeGreaterThan(5);
  });

  it("holds for every file of the house", () => {
    expect(sources.flatMap((file) => breaches(file, read(file)))).toEqual([]);
  });
});

const intruders: readonly (readonly [file: string, line: string])[] = [
  ["lib/engine/x.ts", 'import { z } from "zod";'],
  ["lib/engine/x.ts", 'import { useState } from "react";'],
  ["lib/engine/x.ts", 'import { readFileSync } from "node:fs";'],
  ["lib/engine/x.ts", 'import { readText } from "@/lib/intake/read-text";'],
  ["lib/engine/x.ts", 'import { readText } from "../intake/read-text";'],
  ["lib/engine/x.ts", 'import { today } from "../clock";'],
  ["lib/intake/x.ts", 'import { zhCN } from "@/lib/messages/zh-CN";'],
  ["lib/intake/x.ts", 'import { z } from "zod";'],
  ["lib/messages/x.ts", 'import { findReport } from "@/lib/store/reports";'],
  ["lib/schemas/x.ts", 'import { headers } from "next/headers";'],
  ["lib/schemas/x.ts", 'import { requestFrom } from "@/lib/flow/check-request";'],
  ["lib/flow/x.ts", 'import { today } from "@/lib/clock";'],
  ["lib/flow/x.ts", 'import { db } from "@/lib/store/db";'],
  ["lib/papers/x.ts", 'import { createHash } from "node:crypto";'],
  ["lib/store/x.ts", 'import { Button } from "@/components/ui/button";'],
  ["lib/store/x.ts", 'import { requireGuest } from "@/lib/auth/guards";'],
  ["lib/http/x.ts", 'import { PrismaClient } from "@prisma/client";'],
  ["components/x.tsx", 'import { findReport } from "@/lib/store/reports";'],
  ["components/x.tsx", 'import { requireGuest } from "@/lib/auth/guards";'],
  ["components/x.tsx", 'import Page from "@/app/[locale]/page";'],
  ["app/[locale]/x/page.tsx", 'import { PrismaClient } from "@prisma/client";'],
  ["app/[locale]/x/page.tsx", 'import { db } from "@/lib/store/db";'],
  ["app/[locale]/x/page.tsx", 'import { Form } from "../y/form";'],
  ["app/[locale]/x/page.tsx", 'import { Form } from "@/app/[locale]/y/form";'],
];
const guests: readonly (readonly [file: string, line: string])[] = [
  ["lib/engine/x.ts", 'import { fen } from "./money";'],
  ["lib/intake/x.ts", 'import Papa from "papaparse";'],
  ["lib/store/x.ts", 'import { PrismaPg } from "@prisma/adapter-pg";'],
  ["components/x.tsx", 'import { formatMoney } from "@/lib/messages/format";'],
  ["app/[locale]/x/page.tsx", 'import { findReport } from "@/lib/store/reports";'],
  ["app/[locale]/x/page.tsx", 'import { Form } from "./form";'],
];

describe("the fence of the graph", () => {
  it.each(intruders)("stops in %s: %s", (file, line) => {
    expect(breaches(file, line)).toHaveLength(1);
  });
  it.each(guests)("lets in at %s: %s", (file, line) => {
    expect(breaches(file, line)).toEqual([]);
  });
});

/** what the lint must stop in a file of that name; a real file is written, since the lint reads the disk */
const planted: readonly (readonly [file: string, line: string, rule: string])[] = [
  ["lib/engine", 'import { z } from "zod";\nexport const x = z;', "no-restricted-imports"],
  ["lib/engine", "export const x = () => Date.now();", "no-restricted-globals"],
  ["lib/engine", "export const x = () => Math.random();", "no-restricted-properties"],
  ["lib/engine", "export async function x() { return await 1; }", "no-async-await"],
  ["lib/intake", "export const x = (a: number) => a.toFixed(2);", "no-restricted-properties"],
  ["lib/flow", 'export const x = process.env["A"];', "no-restricted-globals"],
  ["lib/store", 'export const x = parseFloat("1");', "no-restricted-globals"],
  ["lib/schemas", "export const x = (a: any) => a;", "no-explicit-any"],
  ["components", 'import "@/lib/store/reports";\nexport const x = 1;', "no-restricted-imports"],
  ["app", 'import "../lib/clock";\nexport const x = 1;', "no-restricted-imports"],
  ["lib/auth", "export const x = (a: string | null) => a!;", "no-non-null-assertion"],
];

describe("the fence of the lint", () => {
  it("stops each intruder", () => {
    const files = planted.map(([room], index) => path.join(root, room, `zz-intruder-${index}.ts`));
    try {
      planted.forEach(([, line], index) => writeFileSync(files[index] ?? "", `${line}\n`));
      const report = lint(files);
      planted.forEach(([, , rule], index) =>
        expect(
          report.filter((found) => found.includes(`zz-intruder-${index}.ts`)).join(),
        ).toContain(rule),
      );
    } finally {
      files.forEach((file) => rmSync(file, { force: true }));
    }
  });
});

function lint(files: readonly string[]): string[] {
  const bin = path.join(root, "node_modules/.bin/oxlint");
  try {
    execFileSync(bin, ["-f", "unix", ...files], { cwd: root, encoding: "utf8" });
    return [];
  } catch (error) {
    const out = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    return out.split("\n");
  }
}
