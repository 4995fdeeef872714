import { describe, expect, it } from "vitest";
import { readStatement } from "@/lib/intake/read-statement";
import { encode, rowsOf } from "../support/statements";

// the same layouts as their bills in tests/fixtures, as other exports print them
const tradeNames = [
  "交易时间 公众账号ID 商户号 特约商户号 设备号 微信订单号 商户订单号 用户标识 交易类型 交易状态 付款银行 货币种类",
  "应结订单金额（元） 代金券金额（元） 微信退款单号 商户退款单号 退款金额（元） 充值券退款金额（元） 退款类型 退款状态",
  "商品名称 商户数据包 手续费（元） 费率 订单金额（元） 申请退款金额（元） 费率备注",
];
const trade = [
  "2026-03-01 9:05:00|wx1|1900000001|0||4200000000000000001|A1|o1|JSAPI|SUCCESS|OTHERS|CNY",
  "100.00|0.00|0|0|0.00|0.00|||餐||0.60|0.60%|100.00|0.00|",
];
const walletNames =
  "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号";
const payment = "商户消费,拉卡拉支付,终端流量费,支出,¥60.00,零钱,支付成功";

const variants: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "a workbook of the merchants' site of WeChat: a title, the header in row 7, units in the names": [
    [
      "微信支付交易（交易+退款）对账文件\n商户号：1900000001\n\n\n\n",
      tradeNames.join(" ").replaceAll(" ", "\t"),
      trade.join("|").replaceAll("|", "\t"),
    ].join("\n"),
    ["8 - 2026-03-01 09:05:00 10000 qr 60 - - 4200000000000000001"],
  ],
  "a byte order mark that was lost on the way": [
    `?${walletNames}\n2026-03-01 08:05:00,${payment},1,2\n`,
    ["2 charge - | 2026-03-01 | 6000 | data | - | 终端流量费 拉卡拉支付 商户消费 | 流量费"],
  ],
  "a wallet whose numbers a spreadsheet has spoilt, with a column more": [
    `${walletNames},新列\n2026/3/1 8:05,${payment.replace("¥60.00", "60")},1.00E+27,2,x\n`,
    ["2 charge - | 2026-03-01 | 6000 | data | - | 终端流量费 拉卡拉支付 商户消费 | 流量费"],
  ],
  "an app bill of 2021, whose columns begin with the direction": [
    [
      "收/支,交易对方,对方账号,商品说明,收/付款方式,金额,交易状态,交易分类,交易订单号,商家订单号,交易时间,",
      "支出      ,拉卡拉支付,a,POS流量费,余额宝,60.00,交易成功,其他,1  ,2  ,2021-03-01 12:00:00 ,",
    ].join("\n"),
    ["2 charge - | 2021-03-01 | 6000 | data | - | POS流量费 拉卡拉支付 | 流量费"],
  ],
  "a bank that prints times without their zero and its note in a later cell": [
    [
      "China Construction Bank\n\n",
      " 记账日 \t 交易日期 \t 交易时间 \t 支出 \t 收入 \t账户余额\t币种\t摘要\t对方账号\t对方户名\t交易地点",
      "20260301\t20260301\t91605\t60\t0\t100\t人民币\t消费\t1\t拉卡拉支付\t流量费",
      "\t\t\t\t以上数据仅供参考",
    ].join("\n"),
    ["5 charge - | 2026-03-01 | 6000 | data | - | 消费 拉卡拉支付 流量费 | 流量费"],
  ],
};

describe("another export of a known layout", () => {
  for (const [name, [text, expected]] of Object.entries(variants)) {
    it(name, () => {
      for (const bill of [text, text.replaceAll("\n", "\r\n")]) {
        const reading = readStatement(encode(bill));
        if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
        expect(rowsOf(reading)).toEqual(expected);
      }
    });
  }
});

describe("a row that says neither in nor out", () => {
  const list = (direction: string, text: string) => {
    const names = "交易时间,交易对方,摘要,收/支,交易金额,交易状态";
    const row = `2026-03-01 08:00:00,拉卡拉支付,${text},${direction},60.00,成功`;
    const reading = readStatement(encode(`${names}\n${row}\n`));
    if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
    return rowsOf(reading);
  };

  it("is told with its row where its words are those of a fee", () => {
    expect(list("不计收支", "终端流量费")).toEqual(["2 refused noDirection 终端流量费 拉卡拉支付"]);
    expect(list("/", "终端流量费")).toEqual(["2 refused noDirection 终端流量费 拉卡拉支付"]);
  });

  it("is a refund where its words say so", () => {
    expect(list("不计收支", "退款-终端流量费")).toEqual([
      "2 charge - | 2026-03-01 | -6000 | data | - | 退款-终端流量费 拉卡拉支付 | 流量费",
    ]);
  });

  it("signs of one letter are directions", () => {
    const charge = "2 charge - | 2026-03-01 | 6000 | data | - | 终端流量费 拉卡拉支付 | 流量费";
    expect([list("D", "终端流量费"), list("Debit", "终端流量费")]).toEqual([[charge], [charge]]);
    expect(list("C", "结算款")).toEqual(["2 skipped inflowNotSale"]);
  });
});
