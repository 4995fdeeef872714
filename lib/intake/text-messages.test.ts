import { describe, expect, it } from "vitest";
import { plainDate } from "../engine/date";
import { messagesIn } from "./text-messages";

const reference = { today: plainDate("2026-11-24"), month: null };

/** row, text, and * where it is a record */
function messages(text: string): readonly string[] {
  return messagesIn(text, reference).map(
    ({ row, text: words, record }) => `${row} ${words}${record ? " *" : ""}`,
  );
}

describe("where a message begins and ends", () => {
  it("a line is a message", () =>
    expect(messages("2026-03-01 流量费 60\n\n2026-04-01 流量费 60")).toEqual([
      "1 2026-03-01 流量费 60",
      "3 2026-04-01 流量费 60",
    ]));

  it("a wrapped message goes on until it has a day and an amount", () =>
    expect(
      messages("【甲付】您的流量费\n60元已于3月1日扣收\n退订回T\n2026-04-01 流量费 60"),
    ).toEqual(["1 【甲付】您的流量费,60元已于3月1日扣收,退订回T *", "4 2026-04-01 流量费 60"]));

  it("several messages in one line part where each names its sender", () => {
    expect(messages("【甲付】一 【乙银行】【提示】二")).toEqual([
      "1 【甲付】一",
      "1 【乙银行】【提示】二",
    ]);
    expect(messages("一【甲付】二【甲付】")).toEqual(["1 一【甲付】", "1 二【甲付】"]);
    expect(messages("【甲付】您的【流量费】60元")).toEqual(["1 【甲付】您的【流量费】60元"]);
  });

  it("a notice of fields is one message", () =>
    expect(messages("扣费通知\n金额:60元\n项目:流量费\n时间:2026-03-01")).toEqual([
      "1 扣费通知,金额:60元,项目:流量费,时间:2026-03-01 *",
    ]));

  it("label, amount and day under each other are an entry each", () =>
    expect(messages("流量费\n-60.00\n2026-03-01\n会员费\n-39.00\n2026-03-02")).toEqual([
      "1 流量费,-60.00,2026-03-01 *",
      "4 会员费,-39.00,2026-03-02 *",
    ]));

  it("rows of a table carry the names of their columns, the words first", () => {
    expect(messages("时间\t支出\t摘要\n2026-03-01\t60.00\t流量费")).toEqual([
      "2 2026-03-01,流量费,支出:60.00 *",
    ]);
    expect(messages("日期 时刻 金额(元)\n2026-03-01 10:20 x 60")).toEqual([
      "2 2026-03-01 10:20,金额:60 *",
    ]);
  });

  it("marks of quoting go, letters become capitals", () =>
    expect(messages("> 「2026-03-01 Data fee 60」")).toEqual(["1 2026-03-01 DATA FEE 60"]));
});
