import { describe, expect, it } from "vitest";
import { plainDate } from "../engine/date";
import { readText } from "./read-text";

const today = plainDate("2026-11-24");

/** each charge as one line */
function charges(text: string, day?: string): readonly string[] {
  const reading = readText(text, day === undefined ? { today } : { today, day: plainDate(day) });
  return reading.charges.map((one) =>
    `${one.row} ${one.on} ${one.amountFen} ${one.category} ${one.because}`.trim(),
  );
}

function refusals(text: string): readonly string[] {
  return readText(text, { today }).refused.map((one) =>
    `${one.row} ${one.code} ${one.because}`.trim(),
  );
}

describe("lists", () => {
  const lines = {
    "2025-03-01 流量费 60": "1 2025-03-01 6000 data 流量费",
    "2025/3/1,流量费,60.00": "1 2025-03-01 6000 data 流量费",
    "20250301 流量费 60元": "1 2025-03-01 6000 data 流量费",
    "2025.03.01\t60\t通讯费": "1 2025-03-01 6000 data 通讯费",
    "1. 2025-03-01 流量费 60": "1 2025-03-01 6000 data 流量费",
    "25年3月1日 流量费 ¥60": "1 2025-03-01 6000 data 流量费",
    "3月1日 扣流量费六十元": "1 2026-03-01 6000 data 流量费",
    "12月1日 流量费 60元": "1 2025-12-01 6000 data 流量费",
    "5-1 流量费 60元": "1 2026-05-01 6000 data 流量费",
    "２０２５年３月１日　通讯服务费　￥６０．００": "1 2025-03-01 6000 data 通讯服务费",
    "二〇二五年三月一日 流量费 一百二十元": "1 2025-03-01 12000 data 流量费",
    "2025-03-01 流量费 1,200.00元": "1 2025-03-01 120000 data 流量费",
    "2025-03-01 流量费 60元5角": "1 2025-03-01 6050 data 流量费",
    "2025-03-01 会员费 39": "1 2025-03-01 3900 membership 会员费",
    "2025-03-01 60": "1 2025-03-01 6000 data",
    "2025-03-01 60元": "1 2025-03-01 6000 data",
    昨天被扣了60块流量费: "1 2026-11-23 6000 data 流量费",
    "2025-07-01 通讯费 60元 2025-07-01至2026-06-30": "1 2025-07-01 6000 data 通讯费",
    "2025-05-01 退还流量费60元": "1 2025-05-01 -6000 data 流量费",
    "2025-06-01 押金299元已退还": "1 2025-06-01 -29900 deposit 押金",
    "2025-05-01 流量费 -60": "1 2025-05-01 -6000 data 流量费",
  } as const;
  for (const [line, expected] of Object.entries(lines))
    it(line, () => expect(charges(line)).toEqual([expected]));

  it("29 February without a year is the last one there was", () =>
    expect(charges("2月29日 流量费 60元")).toEqual(["1 2024-02-29 6000 data 流量费"]));

  it("a list copied with minus signs was taken", () => {
    expect(charges("2025-03-01 流量费 -60\n2026-03-01 流量费 -60")).toEqual([
      "1 2025-03-01 6000 data 流量费",
      "2 2026-03-01 6000 data 流量费",
    ]);
  });

  it("several refunds stay refunds", () => {
    expect(charges("2025-03-01 退流量费60元\n2026-03-01 退流量费60元")).toEqual([
      "1 2025-03-01 -6000 data 流量费",
      "2 2026-03-01 -6000 data 流量费",
    ]);
  });

  it("a line that is only a day is the day of the lines below it", () => {
    expect(
      charges("2025年3月1日 10:20\n流量费 60元\n会员费 39元\n2025年4月1日\n流量费 60元"),
    ).toEqual([
      "2 2025-03-01 6000 data 流量费",
      "3 2025-03-01 3900 membership 会员费",
      "5 2025-04-01 6000 data 流量费",
    ]);
  });

  it("rows are the lines of what was pasted, blank ones counted", () => {
    expect(charges("\n\r\n2025-03-01 流量费 60\n")).toEqual(["3 2025-03-01 6000 data 流量费"]);
  });
});

describe("messages with several amounts", () => {
  it("the one after 共计, not the prices", () => {
    const message =
      "温馨提示：您2016年05月-2017年04月SIM卡流量费用，现已从您的刷卡款项中扣除，共计36.0元。为降低您的使用成本，SIM卡流量费用已由60元/年，调整为36.0元/年，请知悉。如有疑问，请致电4000202400";
    expect(charges(message, "2016-05-20")).toEqual(["1 2016-05-20 3600 data SIM卡流量费"]);
    expect(readText(message, { today }).refused).toMatchObject([
      { row: 1, code: "noDay", params: { fen: 3_600, category: "data" } },
    ]);
  });

  it("the fee, not the trade, its handling fee or what was paid out", () => {
    expect(
      charges("【某支付】您03月05日刷卡1000.00元，手续费6.00元，流量费69.00元，到账925.00元"),
    ).toEqual(["1 2026-03-05 6900 data 流量费"]);
  });

  it("the amount, not the balance", () => {
    expect(
      charges("您尾号1234账户03月01日10:00支出60.00元，对方户名某支付，摘要流量费，余额1187.73元"),
    ).toEqual(["1 2026-03-01 6000 data 流量费"]);
    expect(
      charges("【某银行】您尾号0579账户10月17日09:27扣款流量费人民币60.00，余额2932.80。"),
    ).toEqual(["1 2026-10-17 6000 data 流量费"]);
  });

  it("the parts and not their sum", () => {
    expect(charges("2025-05-01 扣除流量费60元、会员费39元，共计99元")).toEqual([
      "1 2025-05-01 6000 data 流量费",
      "1 2025-05-01 3900 membership 会员费",
    ]);
  });

  it("what was taken, though the price follows", () => {
    expect(
      charges("【某支付】3月1日已从您的结算款中扣收通讯服务费60元/年，如有疑问请致电95016。"),
    ).toEqual(["1 2026-03-01 6000 data 通讯服务费"]);
    expect(charges("【某支付】2025年3月1日流量费60元已从您的结算款中扣除")).toEqual([
      "1 2025-03-01 6000 data 流量费",
    ]);
  });

  it("what was taken, not what will be", () => {
    expect(charges("3月5日已扣流量费60元，下一年度将于2027-03-05扣收99元")).toEqual([
      "1 2026-03-05 6000 data 流量费",
    ]);
    expect(
      charges("【某支付】您的终端(尾号1234)通讯服务费60元已于03月05日从交易结算款中扣收"),
    ).toEqual(["1 2026-03-05 6000 data 通讯服务费"]);
  });

  it("each amount has the day before it", () => {
    expect(charges("3月5日收取设备流量费60元；4月6日收取服务费30元")).toEqual([
      "1 2026-03-05 6000 data 流量费",
      "1 2026-04-06 3000 service 服务费",
    ]);
    expect(
      charges("您的终端流量卡已续费，扣费金额：60.00元，交易时间：2026-03-05 12:00:00。"),
    ).toEqual(["1 2026-03-05 6000 data 流量"]);
    expect(charges("您的账户于2026年3月5日扣款60.00元（流量费），可用余额100.00元")).toEqual([
      "1 2026-03-05 6000 data 流量费",
    ]);
  });

  it("numbers that are no money stay out: tails of accounts, telephones, terminals, days, percents", () => {
    expect(
      charges(
        "您的终端10000001（尾号4321）于2025年3月1日第31天首笔扣费后，已扣流量费60元，费率0.6%，客服95016",
      ),
    ).toEqual(["1 2025-03-01 6000 data 流量费"]);
  });
});

describe("messages that are no deduction", () => {
  const messages = {
    "您的流量已于3月5日到期，届时将扣流量费60元": "1 futureNotice 将扣",
    "您的流量套餐已于3月5日到期，续费60元请点击链接 http://t.cn/x": "1 linkToSign 续费",
    "3月5日流量费60元扣款失败，请存入足够余额": "1 failedDeduction 扣款失败",
    "您的终端已成功激活，流量费60元/年，激活后第31天起每年扣收": "1 terms 激活后",
    "您有一笔消费500元，扣除手续费202.40元，到账297.60元": "1 incoming 到账",
    "如不处理，您的账户会被扣99元流量费": "1 futureNotice 会被扣",
    "【某支付】尊敬的商户，您的终端(尾号1234)通讯服务将于12月31日到期，届时将从您的交易结算款中扣收通讯服务费60元/年。":
      "1 futureNotice 将于",
    "【某支付】您的流量费60元将于2026-12-31扣收，请确保账户有余额": "1 futureNotice 将于",
    "2027-01-01 流量费 60": "1 futureNotice 2027-01-01",
    "【某支付】请点击链接 http://t.cn/abc 签约代扣，流量费仅需60元": "1 linkToSign 签约",
    "您的流量费已欠费，请点开 www.example.cn 缴纳60元，否则影响征信": "1 linkToSign 缴纳",
    "【某支付】办机优惠，流量费仅36元，回复1咨询，退订回T": "1 advertisement 回复",
    "流量卡费：36元/年，激活后第31天的首笔交易扣36元": "1 terms 激活后",
    "通讯服务费：入网7天后收取，69元/年": "1 terms 入网",
    "您的借记卡账户06538，于12月09日支取1500元，余额1187.73【某银行】": "1 notAFee 支取",
    "2025-06-01 您的流量费标准调整为99元/年": "1 priceOnly 调整为",
    "2025-06-01 结算款到账925.00元": "1 incoming 到账",
    "2025-06-01 账户余额925.00元": "1 balanceOnly 余额",
    "2025-06-01 流量费": "1 noAmount",
    "流量费 60元": "1 noDay 流量费",
    "2025-06-01 买菜 60元": "1 notAFee",
    你好: "1 noAmount",
    "2025-03-01 流量费 1,20.00元": "1 badAmount",
    "2025-03-01 流量费 60.005元": "1 badAmount",
  } as const;
  for (const [line, expected] of Object.entries(messages)) {
    it(line, () => {
      expect(refusals(line)).toEqual([expected]);
      expect(charges(line)).toEqual([]);
    });
  }

  it("what is shown of a refused line holds no personal data", () => {
    const { refused } = readText("张先生 6222021234567890128 电话13800138000 你好", { today });
    expect(refused[0]?.text).toBe("张先生 622202******0128 电话138****8000 你好");
  });

  it("a text beyond the limit is refused as a whole", () => {
    expect(readText("流".repeat(20_001), { today })).toMatchObject({
      charges: [],
      refused: [{ code: "textTooLong", params: { limit: 20_000 } }],
    });
  });
});
