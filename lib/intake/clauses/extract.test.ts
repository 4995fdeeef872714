import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extractClauses } from "./extract";

const contract = readFileSync("tests/fixtures/documents/contract.txt", "utf8").trim();
const values = (text: string) => extractClauses(text).map(({ value }) => value);

describe("the clauses of a contract", () => {
  it("are found in its order, each with its sentence", () => {
    expect(values(contract)).toEqual([
      { term: "signedOn", on: "2024-03-15" },
      { term: "deposit", amountFen: 19900, volumeFen: 3_000_000, months: null },
      {
        term: "amount",
        amountFen: 6000,
        maxFen: null,
        cycle: "year",
        everyDays: null,
        per: "terminal",
      },
      { term: "freeTime", span: { count: 180, unit: "day" }, anchor: "activation" },
      { term: "waiver", atLeastFen: 20_000_000, window: "year" },
      { term: "rate", card: "debit", ratePpm: 5000, capFen: 2000 },
      { term: "rate", card: "credit", ratePpm: 6000, capFen: null },
      { term: "changeNotice", days: 30 },
      { term: "condition", flag: "C18" },
      { term: "refund", kind: "proRata" },
      { term: "condition", flag: "C26" },
      { term: "penalty", amountFen: 10_000 },
    ]);
    for (const { quote, from, to } of extractClauses(contract))
      expect(contract.slice(from, to).replaceAll("\n", "")).toContain(quote);
  });

  it.each([
    [
      "乙方按每台终端每年收取通讯流量服务费99元。",
      { amountFen: 9900, cycle: "year", per: "terminal" },
    ],
    ["流量卡费用：流量费60元/年。", { amountFen: 6000, cycle: "year" }],
    ["通讯费每半年36元。", { amountFen: 3600, cycle: "halfYear" }],
    ["流量费首年免收，次年起每年60元。", { amountFen: 6000, cycle: "year" }],
    ["流量费一次性收取一百二十元。", { amountFen: 12_000, cycle: "once" }],
  ])("give the fee: %s", (text, value) => {
    expect(values(text).find(({ term }) => term === "amount")).toMatchObject(value);
  });

  it.each([
    ["流量费首年免收，次年起收取。", { count: 12, unit: "month" }],
    ["自激活之日起90日内免收流量费。", { count: 90, unit: "day" }],
    ["签约后前3个月免流量费。", { count: 3, unit: "month" }],
  ])("give the free time: %s", (text, span) => {
    expect(values(text).find(({ term }) => term === "freeTime")).toMatchObject({ span });
  });

  it.each([
    ["流量费一经收取，不予退还。", "refund", ["C11"]],
    ["乙方有权根据经营情况调整收费标准。", "unilateralChange", ["C15"]],
    ["乙方调整收费的，提前7日通知。", "changeNotice", ["C16"]],
    ["乙方调整收费的，提前30日通知。", "changeNotice", []],
  ])("say what to take note of: %s", (text, term, flags) => {
    expect(extractClauses(text)).toMatchObject([{ term, flags }]);
  });

  it.each([
    "",
    "今天天气好。",
    "甲方应当妥善保管终端，遗失的应当赔偿。",
    "甲方停用终端的，流量费不再收取。",
    "客服电话：021-0000-4400。",
    "每日交易限额为50000元。",
  ])("are none in: %s", (text) => {
    expect(values(text).filter(({ term }) => term !== "refund")).toEqual([]);
  });
});
