import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { manyWorlds, patience, worlds } from "@/tests/support/worlds";
import { audit } from "../engine/audit";
import { adviceCodes } from "../engine/options/codes";
import type { Coded } from "../engine/recommendation";
import { advice as english } from "./en/advice";
import { advice as chinese } from "./zh-CN/advice";

vi.setConfig({ testTimeout: patience });

const rooms = Object.entries<Readonly<Record<string, readonly string[]>>>(adviceCodes);

/** the names of a message's arguments; the branches of a select or plural are words */
function argumentsOf(words: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [i, letter] of [...words].entries()) {
    if (letter === "}") depth -= 1;
    if (letter !== "{") continue;
    if (depth === 0) names.add(/^\w+/.exec([...words].slice(i + 1).join(""))?.[0] ?? "");
    depth += 1;
  }
  return [...names].toSorted();
}

describe.each([
  ["zh-CN", chinese],
  ["en", english],
])("the words of advice, %s", (_, dictionary) => {
  it("has words for every code, and for nothing else", () => {
    expect(rooms.length).toBe(Object.keys(dictionary).length);
    for (const [room, codes] of rooms)
      expect(Object.keys(wordsOf(dictionary, room)).toSorted(), room).toEqual(
        Object.keys(codes).toSorted(),
      );
  });

  it("uses exactly the arguments that the code gives", () => {
    for (const [room, codes] of rooms)
      for (const [code, given] of Object.entries(codes))
        expect(argumentsOf(wordsOf(dictionary, room)[code] ?? ""), `${room}.${code}`).toEqual(
          [...given].toSorted(),
        );
  });

  it("shouts at nobody and promises nothing", () => {
    for (const [room] of rooms)
      for (const [code, words] of Object.entries(wordsOf(dictionary, room)))
        expect(words, `${room}.${code}`).not.toMatch(
          /[!！]|一定能|保证|肯定|guarantee|certainly|surely/i,
        );
  });
});

function wordsOf(
  dictionary: Readonly<Record<string, object>>,
  room: string,
): Record<string, string> {
  return { ...dictionary[room] };
}

describe("the codes of advice", () => {
  it("are all on the list, with the parameters that stand there", () => {
    let looked = 0;
    const check = (room: keyof typeof adviceCodes, { code, params }: Coded) => {
      looked += 1;
      const known: Readonly<Record<string, readonly string[]>> = adviceCodes[room];
      expect(known[code], `${room}.${code}`).toBeDefined();
      expect(Object.keys(params).toSorted(), `${room}.${code}`).toEqual(
        [...(known[code] ?? [])].toSorted(),
      );
    };
    fc.assert(
      fc.property(worlds, (request) => {
        const { terminals, account } = audit(request).recommendation;
        for (const { because, turns, options } of [...terminals, account]) {
          check("because", because);
          for (const turn of turns) check("turns", turn);
          for (const { obstacles, uncertain, lines, steps } of options) {
            for (const obstacle of obstacles) check("obstacles", obstacle);
            for (const open of uncertain) check("uncertain", open);
            for (const line of lines) check("lines", line);
            for (const step of steps) check("steps", { code: step, params: {} });
          }
        }
      }),
      manyWorlds,
    );
    expect(looked).toBeGreaterThan(manyWorlds.numRuns);
  });
});
