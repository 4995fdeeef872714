import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import { plainDate } from "@/lib/engine/date";
import { fen, ppm } from "@/lib/engine/money";
import { readStatement } from "@/lib/intake/read-statement";
import { toEngine } from "@/lib/intake/to-engine";
import { contractWith, shop } from "../support/shop";
import { encode } from "../support/statements";

/** rates as agreed: 0.6 % for credit, 0.5 % at most 20 yuan for debit, 0.38 % for QR; no data fee */
const contract = contractWith({
  fees: [],
  transactionFees: {
    credit: { ratePpm: ppm(6_000), capFen: null },
    debit: { ratePpm: ppm(5_000), capFen: fen(2_000) },
    qr: { ratePpm: ppm(3_800), capFen: null },
    fixedFen: fen(0),
  },
});

/** from the bytes of a bill to the charges of the report: "day fen category", with ~ where no line of the bill names it */
function found(bill: string): readonly string[] {
  const reading = readStatement(encode(bill));
  if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
  expect(reading.refused).toEqual([]);
  const rows = toEngine(reading, { statementId: "S", terminalIdFor: () => "T1" });
  const report = audit(
    shop({
      window: { from: plainDate("2026-01-01"), to: plainDate("2026-10-31") },
      contracts: [contract],
      charges: rows.charges,
      transactions: rows.transactions,
    }),
  );
  return report.charges.map(
    ({ on, amountFen, category, hidden }) => `${hidden ? "~" : ""}${on} ${amountFen} ${category}`,
  );
}

const bill = (head: string, ...rows: readonly string[]) => [head, ...rows, ""].join("\n");

describe("Lakala JS: what was settled for each trade", () => {
  const head =
    "商户编号|交易日期|交易时间|终端号|拉卡拉流水号|交易金额(分)|手续费(分)|结算金额(分)|结算日期|结算状态";
  let next = 0;
  /** amounts in fen */
  const row = (on: string, amount: number, fee: number, settled: number, state = "1") => {
    next += 1;
    return `822000000000009|${on}|10:00:00|A0000009|L${next}|${amount}|${fee}|${settled}|${on}|${state}`;
  };
  const clean = row("2026-03-01", 100_000, 600, 99_400);

  it("part of a trade was kept (内扣)", () =>
    expect(found(bill(head, clean, row("2026-03-02", 101_00, 64, 31_36)))).toEqual([
      "~2026-03-02 6900 data",
    ]));

  it("a whole trade was kept (全扣)", () =>
    expect(found(bill(head, clean, row("2026-03-02", 60_00, 0, 0)))).toEqual([
      "~2026-03-02 6000 data",
    ]));

  it("two small trades were kept one after the other until the fee was together", () =>
    expect(
      found(bill(head, row("2026-03-02", 10_00, 0, 0), row("2026-03-03", 25_00, 0, 5_00))),
    ).toEqual(["~2026-03-02 1000 data", "~2026-03-03 2000 data"]));

  it("a second year that came early is a charge of its own", () =>
    expect(
      found(
        bill(
          head,
          row("2026-03-02", 200_00, 120, 138_80),
          clean,
          row("2026-09-02", 200_00, 120, 138_80),
        ),
      ),
    ).toEqual(["~2026-03-02 6000 data", "~2026-09-02 6000 data"]));

  it.for([
    ["nothing is missing", clean],
    ["not settled yet", row("2026-03-02", 100_00, 60, 0, "0")],
    ["one fen is the least fee of a trade of one fen", row("2026-03-02", 1, 1, 0)],
    ["a refund of the same day, settled by itself", row("2026-03-01", -40_00, -24, -39_76)],
    ["the fee is capped", row("2026-03-02", 900_000, 2_000, 898_000)],
    ["more was paid than is owed", row("2026-03-02", 100_00, 60, 100_00)],
  ] as const)("no charge: %s", ([, other]) => expect(found(bill(head, clean, other))).toEqual([]));
});

describe("Lakala JY: trades, with rows of other kinds among them", () => {
  const head =
    "商户编号|交易日期|交易时间|终端号|分支机构|交易类型|拉卡拉流水号|原拉卡拉流水号|卡号|支付渠道|银行名称|交易金额(分)|手续费(分)|结算金额(分)|商户订单号|支付订单号|外部流水号|系统参考号|备注|支付方式";
  let next = 0;
  const row = (
    on: string,
    kind: string,
    amount: string,
    fee: string,
    settled: string,
    note = "",
  ) => {
    next += 1;
    return `822000000000009|${on}|10:30:45|A0000009|示例|${kind}|6600${next}||6222****1234|微信|信用卡|${amount}|${fee}|${settled}|O${next}|P${next}|E${next}|S${next}|${note}|刷卡`;
  };
  const clean = row("2026-03-01", "消费", "1000.00", "6.00", "994.00");

  it("a row of its own", () =>
    expect(
      found(
        bill(
          head,
          clean,
          row("2026-03-02", "流量费", "69.00", "", "", "年度流量费"),
          row("2026-03-03", "押金", "299.00", "", ""),
          row("2026-03-04", "会员费", "39.00", "", ""),
        ),
      ),
    ).toEqual(["2026-03-02 6900 data", "2026-03-03 29900 deposit", "2026-03-04 3900 membership"]));

  it("kept from a sale", () =>
    expect(found(bill(head, clean, row("2026-03-02", "消费", "500.00", "3.00", "401.00")))).toEqual(
      ["~2026-03-02 9600 data"],
    ));

  it("merged into the handling fee: 199 yuan and 0.38 % of 500", () =>
    expect(
      found(bill(head, clean, row("2026-03-02", "消费", "500.00", "200.90", "299.10"))),
    ).toEqual(["~2026-03-02 19900 data"]));

  it("merged into the handling fee of a small sale", () =>
    expect(found(bill(head, clean, row("2026-03-02", "消费", "100.00", "69.38", "30.62")))).toEqual(
      ["~2026-03-02 6900 data"],
    ));

  it("a deposit given back is no new charge", () => {
    const back = bill(head, clean, row("2026-09-02", "押金退还", "299.00", "", ""));
    expect(found(back)).toEqual([]);
    expect(readStatement(encode(back))).toMatchObject({
      charges: [{ on: "2026-09-02", amountFen: -29_900, category: "deposit" }],
    });
  });

  it.for([
    [
      "a part of the sale was given back the same day",
      row("2026-03-01", "退款", "60.00", "0.36", "59.64"),
    ],
    ["a chargeback", row("2026-03-02", "退单", "60.00", "0.36", "59.64")],
    ["a higher rate", row("2026-03-02", "消费", "1000.00", "6.30", "993.70")],
    [
      "a much higher rate is an excess, not a fixed fee",
      row("2026-03-02", "消费", "30580.00", "917.34", "29662.66"),
    ],
  ] as const)("no charge: %s", ([, other]) => expect(found(bill(head, clean, other))).toEqual([]));
});

describe("Lakala D0: the surcharge of the same day", () =>
  it("is not the data fee", () => {
    const head = "商户编号|交易日期|拉卡拉流水号|交易金额(分)|手续费(分)|D0手续费(分)";
    expect(found(bill(head, "822000000000009|2026-03-01|L1|10000|60|200"))).toEqual([]);
  }));

describe("Allinpay day", () => {
  const head =
    "云商通订单号|订单类型|交易金额(单位:分)|手续费金额(单位:分)|交易时间|商户订单编号|渠道金额|渠道流水号|渠道手续费(单位:分)|云商通手续费(单位:分)|分期金额(单位:分)|持卡人手续费(单位:分)|扩展参数|预付卡是否结算|预付卡交易金额(单位:分)|支付方式|原商户订单号|原云商通订单号|渠道交易类型|卡号|卡类别|渠道配置商户号|渠道交易商户号|";
  let next = 0;
  const row = (kind: string, amount: number, fee: number, on = "2026-03-01") => {
    next += 1;
    return `17000000000000009${String(next).padStart(2, "0")}|${kind}|${amount}|0|${on} 08:00:00|A${next}|${amount}|C${next}|${fee}|0|0|0||||WECHAT_PUBLIC|||微信支付|oAbc****xyz1|信用卡|M1|M1|`;
  };
  const clean = row("消费", 10_000, 38);

  it("a row of its own", () =>
    expect(found(bill(head, clean, row("流量费", 6_000, 0), row("增值服务费", 3_900, 0)))).toEqual([
      "2026-03-01 6000 data",
      "2026-03-01 3900 service",
    ]));

  it("merged into the fee of a sale", () =>
    expect(found(bill(head, clean, row("消费", 20_000, 6_076)))).toEqual([
      "~2026-03-01 6000 data",
    ]));

  it.for([
    ["a refund gives its fee back", row("退款", 5_000, -19)],
    ["a payout is the shop's own money", row("提现", 900_000, 0)],
    ["one fen of fee for a trade of one fen", row("消费", 1, 1)],
  ] as const)("no charge: %s", ([, other]) => expect(found(bill(head, clean, other))).toEqual([]));
});

describe("Agricultural Bank day: only the head says what came in", () => {
  const line = (on: string, amount: string, fee: string, kind = "银行卡消费") =>
    `${on}      92435       628288*********7269               工商银行                ${amount}        ${fee}           7000000000${kind.length}${amount.length}    ${kind}                                                  贷记卡`;
  const day = (gross: string, fee: string, net: string, ...rows: readonly string[]) =>
    [
      "感谢您一直以来对农行收单服务的支持，以下是您的电子对账单",
      "账单日期：20260301",
      `交易总金额：${gross}             手续费:${fee}                入账金额：${net}`,
      "POS终端号:10000009交易明细表",
      "交易日期      交易时间    交易对手信息                      发卡行                  交易金额      手续费        参考号          交易类型",
      ...rows,
      "",
    ].join("\n");

  it("a day that came in short is a charge on the first sale that could bear it", () =>
    expect(
      found(
        day(
          "1050.00",
          "6.30",
          "944.70",
          line("20260301", "50.00", "0.30"),
          line("20260301", "1000.00", "6.00"),
        ),
      ),
    ).toEqual(["~2026-03-01 9900 data"]));

  it("merged into a handling fee", () =>
    expect(found(day("500.00", "202.40", "297.60", line("20260301", "500.00", "202.40")))).toEqual([
      "~2026-03-01 19900 data",
    ]));

  it("no charge: all came in", () =>
    expect(found(day("1000.00", "6.00", "994.00", line("20260301", "1000.00", "6.00")))).toEqual(
      [],
    ));

  it("no charge: a part was given back the same day", () =>
    expect(
      found(
        day(
          "940.00",
          "5.64",
          "934.36",
          line("20260301", "1000.00", "6.00"),
          line("20260301", "-60.00", "-0.36", "银行卡退货"),
        ),
      ),
    ).toEqual([]));

  it("no charge: rows are missing, so the head cannot be held against them", () =>
    expect(found(day("2000.00", "12.00", "1889.00", line("20260301", "1000.00", "6.00")))).toEqual(
      [],
    ));
});

describe("Alipay's ledger", () =>
  it("a communication fee is a charge, the fee of a trade is not", () => {
    const head =
      "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注";
    expect(
      found(
        bill(
          head,
          "1,2,O1,收款,2026-03-01 10:00:00,,100.00,,100.00,支付宝,在线支付,",
          "2,3,O1,服务费,2026-03-01 10:00:01,,,-0.60,99.40,支付宝,收费,服务费",
          "3,4,O2,终端通讯服务费,2026-03-02 10:00:01,,,-60.00,39.40,支付宝,收费,终端通讯服务费",
        ),
      ),
    ).toEqual(["2026-03-02 6000 data"]);
  }));
