import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { plainDate } from "@/lib/engine/date";
import { maskText } from "@/lib/intake/mask";
import { readStatement } from "@/lib/intake/read-statement";
import { readText } from "@/lib/intake/read-text";
import { encode } from "../support/statements";

// much work, not a promise about time: the machine may be busy
vi.setConfig({ testTimeout: 60_000 });

const room = path.resolve(import.meta.dirname, "../../lib/intake");
const literal =
  /(?<![\w)\]/*])\/(?![/*\s])((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+)\/[gimsuy]*(?=[.,;)\s])/g;

function patterns(): readonly string[] {
  const files = readdirSync(room, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  return files.flatMap((file) => {
    const code = readFileSync(path.join(room, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    return [...code.matchAll(literal)].map((hit) => hit[1] ?? "");
  });
}

/** the depth of unbounded repetitions inside each other, and how many there are */
function repetitions(pattern: string): { depth: number; count: number } {
  const bare = pattern.replace(/\\./g, "x").replace(/\[(?:[^\]])*\]/g, "x");
  const open: number[] = [];
  let [depth, count, inner] = [0, 0, 0];
  for (let i = 0; i < bare.length; i += 1) {
    const sign = bare.charAt(i);
    if (sign === "(") {
      open.push(inner);
      inner = 0;
    } else if (/[*+]/.test(sign) || /^\{\d+,\}/.test(bare.slice(i))) {
      count += 1;
      inner += bare.charAt(i - 1) === ")" ? 1 : inner === 0 ? 1 : 0;
    } else if (sign === ")") {
      const within = inner;
      inner = Math.max(open.pop() ?? 0, within);
    }
    depth = Math.max(depth, inner);
  }
  return { depth, count };
}

/** how often the work of a reading touches a string: its steps */
function stepsOf(work: () => unknown): number {
  const names = [
    "charCodeAt",
    "charAt",
    "slice",
    "indexOf",
    "includes",
    "startsWith",
    "endsWith",
    "split",
    "trim",
    "replace",
    "normalize",
  ] as const;
  const spies = names.map((name) => vi.spyOn(String.prototype, name));
  const exec = vi.spyOn(RegExp.prototype, "exec");
  work();
  const steps = [...spies, exec].reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of [...spies, exec]) spy.mockRestore();
  return steps;
}

describe("patterns", () => {
  it("are found by this test", () => expect(patterns().length).toBeGreaterThan(40));

  it("repeat without bound once at most, so none can take exponential or square time", () => {
    expect(repetitions("(a+)+b").depth).toBe(2);
    expect(repetitions("a*b*").count).toBe(2);
    expect(repetitions(String.raw`^\d{1,3}(?:\.\d{1,2})?$`)).toEqual({ depth: 0, count: 0 });
    expect(
      patterns().filter(
        (pattern) => 1 < repetitions(pattern).depth || 1 < repetitions(pattern).count,
      ),
    ).toEqual([]);
  });
});

describe("twice the text takes about twice the steps", () => {
  const today = plainDate("2026-11-24");
  const mapping = {
    headerRow: 1,
    delimiter: ",",
    holds: "trades",
    unit: "decide",
    columns: { day: 0, amount: 1, label: 2 },
  } as const;
  const works: Readonly<Record<string, (n: number) => unknown>> = {
    "masking digits with gaps": (n) => maskText("4111 ".repeat(n)),
    "masking one long number": (n) => maskText("1".repeat(n * 5)),
    "masking dashes": (n) => maskText("6222-".repeat(n)),
    "a message of amounts": (n) => readText(`2026-03-01 ${"流量费60元，".repeat(n)}`, { today }),
    "a message of days": (n) => readText("2026年3月1日 ".repeat(n), { today }),
    "a message of one sign": (n) => readText("扣".repeat(n * 5), { today }),
    "a list": (n) => readText("2026-03-01 流量费 60\n".repeat(n), { today }),
    "a mapped bill": (n) =>
      readStatement(encode(`日期,金额,备注\n${"2026-03-01,60,流量费\n".repeat(n)}`), { mapping }),
    "a bill of quotes": (n) =>
      readStatement(encode(`日期,金额,备注\n${'2026-03-01,"60,流量费\n'.repeat(n)}`), { mapping }),
    "a bill of commas": (n) =>
      readStatement(encode(`日期,金额,备注\n${`${",".repeat(40)}\n`.repeat(n)}`), { mapping }),
  };
  for (const [name, work] of Object.entries(works)) {
    it(name, () => {
      const [once, twice] = [stepsOf(() => work(400)), stepsOf(() => work(800))];
      expect(once).toBeGreaterThan(300);
      expect(twice / once).toBeLessThan(2.2);
    });
  }
});
