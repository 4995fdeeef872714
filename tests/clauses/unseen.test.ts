import { describe, expect, it } from "vitest";
import { extractClauses } from "@/lib/intake/clauses/extract";
import { labelledFresh } from "./labelled-fresh";
import { labelledUnseen } from "./labelled-unseen";
import { precision, recall, score, told } from "./score";

/** every third was not looked at while the readers were mended by the others */
const third = (_clause: object, index: number) => index % 3 === 2;

describe("clauses and whole contracts that the readers were not made for", () => {
  it.each([
    ["unseen, all", labelledUnseen, 70, 40],
    ["unseen, every third", labelledUnseen.filter(third), 20, 10],
    ["fresh, all", labelledFresh, 40, 15],
    ["fresh, every third", labelledFresh.filter(third), 10, 5],
  ])("are read with few mistakes: %s", (name, clauses, leastTerms, leastFlags) => {
    const { terms, flags, wrong } = score(clauses);
    process.stdout.write(told(`${name}, terms`, terms) + told(`${name}, flags`, flags));
    expect(terms.expected).toBeGreaterThanOrEqual(leastTerms);
    expect(flags.expected).toBeGreaterThanOrEqual(leastFlags);
    for (const tally of [terms, flags]) {
      expect(precision(tally), wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
      expect(recall(tally), wrong.join("\n")).toBeGreaterThanOrEqual(0.9);
    }
  });

  it("count a term as often as it is there, and only with its exact value", () => {
    const { terms } = score([
      { text: "流量费每年60元。", terms: [], flags: [] },
      { text: "流量费每年61元。", terms: labelledUnseen[0]?.terms ?? [], flags: [] },
    ]);
    expect(terms).toEqual({ found: 2, right: 0, expected: 1 });
  });

  it("leave open which of two prices was meant", () => {
    const findings = extractClauses("流量费原价99元/年，现按60元/年收取。");
    expect(findings).toMatchObject([{ term: "amount", doubt: ["several"] }]);
    expect(extractClauses("流量费60元/年，首笔交易扣60元。")[0]?.doubt).toEqual([]);
  });

  it("say where the rhythm of a fee is not written, and make up none that there is no word for", () => {
    expect(extractClauses("会员费19元。")).toMatchObject([
      { value: { term: "otherFee", cycle: "once" }, doubt: ["rhythm"] },
    ]);
    expect(extractClauses("会员费19元/月。")[0]?.doubt).toEqual([]);
    expect(extractClauses("会员费每季度19元。")).toEqual([]);
  });

  it.each([
    "参加活动的终端免流量费。",
    "第一年免流量费。",
    "可申请免流量费。",
    "试用期免流量费。",
    "刷卡达标免流量费。",
    "没有网络时手续费照常收取。",
    "无流量费减免。",
    "不收取流量费的活动已结束。",
  ])("promise no terminal without a fee where a condition stands: %s", (text) => {
    expect(extractClauses(text).map(({ term }) => term)).not.toContain("noFee");
  });
});
