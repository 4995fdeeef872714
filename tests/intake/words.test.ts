import { describe, expect, it } from "vitest";
import {
  checkCodes,
  duplicateCodes,
  encodings,
  noteCodes,
  refusalCodes,
  repairCodes,
  rowRefusalCodes,
  skipCodes,
  textCodes,
  unitCodes,
} from "@/lib/intake/codes";
import { layoutIds } from "@/lib/intake/layout";
import { holdings, mappedFields } from "@/lib/intake/mapping-type";
import { intake as en } from "@/lib/messages/en/intake";
import { intake as zh } from "@/lib/messages/zh-CN/intake";

const rooms = {
  layouts: layoutIds,
  encodings,
  unitReasons: unitCodes,
  refusals: refusalCodes,
  notes: noteCodes,
  rows: [...skipCodes, ...rowRefusalCodes, ...repairCodes, ...duplicateCodes],
  checks: [...checkCodes, "agrees", "differs"],
  text: textCodes,
  fields: mappedFields,
  holdings,
} as const;

const argumentsOf = (words: string) =>
  [...words.matchAll(/\{(\w+)/g)].map((hit) => String(hit[1])).toSorted();

describe("the words of the intake", () => {
  for (const [room, codes] of Object.entries(rooms)) {
    it(`${room}: every code has words, and no words are without a code, in both languages`, () => {
      for (const dictionary of [zh, en]) {
        const words = Object.entries(dictionary).find(([name]) => name === room)?.[1] ?? {};
        expect(Object.keys(words).sort()).toEqual([...codes].sort());
        expect(Object.values(words).filter((text) => String(text).trim() === "")).toEqual([]);
      }
    });

    it(`${room}: both languages need the same arguments`, () => {
      const [chinese, english] = [zh, en].map(
        (dictionary) => Object.entries(dictionary).find(([name]) => name === room)?.[1] ?? {},
      );
      const wanted = Object.entries(chinese ?? {}).map(([code, text]) => [
        code,
        argumentsOf(String(text)),
      ]);
      const given = Object.entries(english ?? {}).map(([code, text]) => [
        code,
        argumentsOf(String(text)),
      ]);
      expect(given).toEqual(wanted);
    });
  }

  it("refusals say what to do and use no technical words", () => {
    for (const text of Object.values(zh.refusals)) expect(text).toMatch(/请/);
    const technical =
      /parse|delimiter|null|undefined|exception|regex|schema|解析|异常|字节流|分隔符号/i;
    for (const text of [
      ...Object.values(zh.refusals),
      ...Object.values(en.refusals),
      ...Object.values(zh.rows),
      ...Object.values(en.rows),
    ])
      expect(text).not.toMatch(technical);
  });
});
