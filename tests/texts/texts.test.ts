import { describe, expect, it } from "vitest";
import { plainDate } from "@/lib/engine/date";
import { readText } from "@/lib/intake/read-text";
import { haveSamples, sampleBytes } from "../support/samples";
import { bankMessages } from "./bank-messages";
import type { Labelled } from "./labelled";
import { keptAside } from "./kept-aside";
import { lists } from "./lists";
import { mixedMessages } from "./mixed-messages";
import { moreMessages } from "./more-messages";
import { noDeductions } from "./no-deductions";
import { providerMessages } from "./provider-messages";

const today = plainDate("2026-11-24");
const groups = {
  providerMessages,
  bankMessages,
  lists,
  mixedMessages,
  moreMessages,
  noDeductions,
} as const;

/** right: charges found with their day, amount and category; wrong: found but not there; missed: there but not found */
type Score = { right: number; wrong: number; missed: number; faults: string[] };

function score(messages: readonly Labelled[]): Score {
  const all: Score = { right: 0, wrong: 0, missed: 0, faults: [] };
  for (const [text, ...wanted] of messages) {
    const left: string[] = [...wanted];
    const wrong: string[] = [];
    for (const { on, amountFen, category } of readText(text, { today }).charges) {
      const at = left.indexOf(`${on} ${amountFen} ${category}`);
      if (at < 0) wrong.push(`${on} ${amountFen} ${category}`);
      else left.splice(at, 1);
    }
    all.right += wanted.length - left.length;
    all.wrong += wrong.length;
    all.missed += left.length;
    if (0 < wrong.length + left.length)
      all.faults.push(`${text}\n   missed: ${left.join(", ")} · wrong: ${wrong.join(", ")}`);
  }
  return all;
}

function figures({ right, wrong, missed }: Score): { precision: number; recall: number } {
  return { precision: right / (right + wrong), recall: right / (right + missed) };
}

const thousandths = (share: number) => String(Math.floor(share * 1_000) / 1_000);

// the reader was written with the first, and with every fault it had there; the second were kept aside
const parts = {
  "messages the reader was written with": Object.values(groups).flat(),
  "messages kept aside": keptAside,
} as const;

describe("charges in pasted texts", () => {
  for (const [name, messages] of Object.entries(parts)) {
    it(`${name}: at least 95 of 100 found are right, and 95 of 100 are found`, () => {
      const found = score(messages);
      const { precision, recall } = figures(found);
      console.log(
        `${name}: ${messages.length} texts, ${found.right + found.missed} charges, precision ${thousandths(precision)}, recall ${thousandths(recall)}`,
      );
      expect(messages.length).toBeGreaterThan(40);
      expect(precision, found.faults.join("\n")).toBeGreaterThanOrEqual(0.95);
      expect(recall, found.faults.join("\n")).toBeGreaterThanOrEqual(0.95);
    });
  }
});

const textOf = (file: string) => new TextDecoder().decode(sampleBytes(file));

if (haveSamples) {
  describe("the sample messages", () => {
    const lines = textOf("text/sms_dev.txt")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    const notes = (text: string) => readText(text, { today }).refused.map(({ code }) => code);

    it("the notice of a provider names no day: its amount is told, the day is asked for", () => {
      const [notice = ""] = lines;
      expect(readText(notice, { today })).toMatchObject({
        charges: [],
        refused: [{ code: "noDay", params: { fen: 3_600, category: "data" } }],
      });
      expect(readText(notice, { today, day: plainDate("2016-06-01") }).charges).toMatchObject([
        { on: "2016-06-01", amountFen: 3_600, category: "data", because: "SIM卡流量费" },
      ]);
    });

    it("debits of a bank that name no fee are none", () => {
      expect(lines).toHaveLength(3);
      expect(lines.slice(1).map(notes)).toEqual([["notAFee"], ["notAFee"]]);
    });

    it("clauses and price lists are no deductions, whole or line by line", () => {
      const clauses = textOf("text/contract_terms_dev.txt");
      const each = clauses.split("\n").filter((line) => line !== "");
      expect(each.map(notes)).toEqual([["terms"], ["terms"], ["terms"]]);
      expect(readText(clauses, { today, day: today }).charges).toEqual([]);
    });
  });
}
