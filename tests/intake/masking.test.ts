import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "@/lib/intake/decode";
import { maskReference, maskText } from "@/lib/intake/mask";
import { maskTable } from "@/lib/intake/mask-table";
import type { Reading } from "@/lib/intake/reading";
import { readStatement } from "@/lib/intake/read-statement";
import { haveSamples, sampleBytes, samplesIn } from "../support/samples";
import {
  bare,
  cards,
  identities,
  mobiles,
  orderNumbers,
  printedAs,
} from "../support/personal-numbers";
import { encode, statementBytes, statementFiles } from "../support/statements";
import { stepsOf } from "../support/steps";

const runs = { numRuns: 2_000 };
const words = fc.constantFrom("", "卡号", "付款 ", "：", "尾", "(");
const behind = fc.constantFrom("", "消费", " ", "，", ")", "元");

describe("numbers of persons, in whatever way they are printed", () => {
  it("a card keeps six and four digits at most", () => {
    fc.assert(
      fc.property(cards, printedAs, words, behind, (card, [, print], before, after) => {
        const text = `${before}${print(card)}${after}`;
        for (const masked of [maskText(text), maskTable(text)]) {
          expect(bare(masked)).toContain("*");
          expect(bare(masked)).not.toMatch(/\d{7}|\*\d{5}/);
        }
      }),
      runs,
    );
  });

  it("an identity number keeps four at most, also in a column of order numbers", () => {
    fc.assert(
      fc.property(identities, words, behind, (identity, before, after) => {
        for (const mask of [maskText, maskTable, maskReference])
          expect(mask(`${before}${identity}${after}`)).not.toContain(identity.slice(0, -4));
        expect(maskText(identity)).toBe(`**************${identity.slice(-4)}`);
      }),
      runs,
    );
  });

  it("a mobile number keeps three and four", () => {
    const printed = fc.constantFrom<(plain: string) => string>(
      (plain) => plain,
      (plain) => `+86${plain}`,
      (plain) => `${plain.slice(0, 3)} ${plain.slice(3, 7)} ${plain.slice(7)}`,
      (plain) => `${plain.slice(0, 3)}-${plain.slice(3, 7)}-${plain.slice(7)}`,
      (plain) => plain.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    );
    fc.assert(
      fc.property(mobiles, printed, words, (mobile, print, before) => {
        for (const mask of [maskText, maskTable])
          expect(bare(mask(`${before}${print(mobile)}`))).not.toContain(mobile.slice(0, 8));
      }),
      runs,
    );
  });

  it("order numbers stay: not one of 20,000 is taken for a person's", () => {
    const numbers = fc.sample(orderNumbers, { numRuns: 20_000, seed: 20_261_124 });
    const touched = numbers.filter((one) => maskText(one) !== one);
    expect(touched).toEqual([]);
    const table = `商户订单号,交易单号,参考号\n${numbers.map((one) => `${one},${one},${one}`).join("\n")}\n`;
    expect(maskTable(table)).toBe(table);
  });

  it("in a column of order numbers those that only look like a card or a phone stay too", () => {
    const text =
      "商户订单号,交易金额,手机号\n4111111111111111,1.00,13800138000\n13800138000,2.00,13800138000\n";
    expect(maskTable(text)).toBe(
      "商户订单号,交易金额,手机号\n4111111111111111,1.00,138****8000\n13800138000,2.00,138****8000\n",
    );
    expect(maskReference("6222021234567890128")).toBe("622202******0128");
  });
});

describe("what the names above the columns say", () => {
  it("the secrets of a card leave nothing, and what surrounds them stays", () => {
    const text =
      '日期,卡号,CVV2,二磁道,金额\r\n2026-03-01,4111111111111111,123,"4111111111111111=25121010000012300000",60.00\r\n';
    expect(maskTable(text)).toBe(
      "日期,卡号,CVV2,二磁道,金额\r\n2026-03-01,411111******1111,,,60.00\r\n",
    );
  });

  it("what a stripe holds goes with its card in any text", () => {
    for (const track of [
      "4111111111111111=25121010000012300000",
      "4111111111111111^ZHANG/SAN^2512101000",
    ])
      for (const masked of [
        maskText(`B${track.slice(0, 16)} ${track}`),
        maskTable(`备注 ${track}`),
      ]) {
        expect(masked).not.toContain("2512101");
        expect(masked).not.toContain("4111111");
      }
  });

  it("names of persons keep their first sign, names of firms stay", () => {
    const text =
      "交易时间|对方户名|持卡人姓名|摘要\n2026-03-01|张三丰|李四|消费\n2026-03-02|拉卡拉支付股份有限公司|ZHANG SAN|代付\n2026-03-03|欧阳小明|  王五|转账\n2026-03-04|微信支付||余额\n";
    expect(maskTable(text)).toBe(
      "交易时间|对方户名|持卡人姓名|摘要\n2026-03-01|张**|李**|消费\n2026-03-02|拉卡拉支付股份有限公司|Z**|代付\n2026-03-03|欧**|  王**|转账\n2026-03-04|微信支付||余额\n",
    );
  });

  it("what is no person stays in a column of the other side, though it begins like a name", () => {
    const firms = [
      "苏宁",
      "钱方",
      "华夏",
      "余额宝",
      "费用",
      "拉卡拉",
      "美团",
      "某支付",
      "老王餐馆",
      "-",
    ];
    const text = `日期,对方户名,金额\n${firms.map((firm) => `2026-03-01,${firm},1.00`).join("\n")}\n`;
    expect(maskTable(text)).toBe(text);
  });

  it("identity numbers of 15 digits, and card numbers without a true check digit", () => {
    const text = "持卡人身份证,卡号,金额\n110105491231002,6222021234567890127,1.00\n";
    expect(maskTable(text)).toBe("持卡人身份证,卡号,金额\n***********1002,622202******0127,1.00\n");
    expect(maskText("身份证110105491231002")).toBe("身份证***********1002");
    expect(maskText("商户110105491231002")).toBe("商户110105491231002");
  });

  it("a person's name stands in no reading", () => {
    const reading = readStatement(
      encode(
        "记账日,交易日期,交易时间,支出,收入,账户余额,币种,摘要,对方账号,对方户名,交易地点\n20260301,20260301,10:00:00,60,0,1.00,人民币,转账支取,,张三丰,柜台\n20260302,20260302,10:00:00,60,0,1.00,人民币,流量费,,李小四,柜台\n",
      ),
    );
    expect(reading.kind).not.toBe("refused");
    expect(JSON.stringify(reading)).not.toMatch(/三丰|小四/);
  });

  it("what a merchant is asked to look at shows no secret either", () => {
    const asked = readStatement(
      encode(
        "日期,金额,CVV,姓名,备注\n2026-03-01,60.00,987,赵六,收费\n2026-03-02,60.00,654,赵六,收费\n",
      ),
    );
    if (asked.kind !== "needsMapping") throw new Error(asked.kind);
    expect(asked.samples[0]).toEqual(["2026-03-01", "60.00", "", "赵**", "收费"]);
  });
});

/** the file as it would be read by the merchant's own proposal, where its layout is not known */
function readAny(bytes: Uint8Array): Reading {
  const reading = readStatement(bytes, { year: 2026 });
  if (reading.kind !== "needsMapping") return reading;
  const again = readStatement(bytes, { mapping: reading.proposal, year: 2026 });
  return again.kind === "refused" ? reading : again;
}

function sameRows(bytes: Uint8Array): void {
  const held = encode(maskTable(decode(bytes).text));
  expect({ ...readAny(held), encoding: "" }).toEqual({ ...readAny(bytes), encoding: "" });
}

describe("a masked text reads to the same rows as the file", () => {
  it("there are files to try", () => expect(statementFiles().length).toBeGreaterThan(20));
  for (const file of statementFiles()) it(file, () => sameRows(statementBytes(file)));

  if (haveSamples) {
    for (const folder of [
      "acquirer",
      "alipay-merchant",
      "lakala-sftp",
      "wechat-merchant",
      "bank",
      "personal",
    ])
      for (const file of samplesIn(folder).filter((name) => /\.(?:csv|txt)$/.test(name)))
        it(`${folder}/${file}`, () => sameRows(sampleBytes(`${folder}/${file}`)));
  }

  it("1,000 bills of persons, cards and odd signs", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[\n\r|]/g, " ")),
      cards,
      identities,
      mobiles,
      orderNumbers,
      fc.tuple(cards, printedAs).map(([card, [, print]]) => print(card)),
      fc.constantFrom(
        "张三",
        "流量费",
        "拉卡拉支付有限公司",
        "，。；",
        "１２３",
        "\u{1d7d9}\u{1d7da}",
        "﹐",
        '"',
        "",
      ),
    );
    const row = fc.tuple(cell, cell, cell, fc.integer({ min: 1, max: 999_999 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const lines = rows.map(
          ([note, id, name, amount], at) =>
            `M|2026-03-0${(at % 9) + 1}|10:00:00|T1|${note}|${id}|${amount}|${name}`,
        );
        const header = "商户编号|交易日期|交易时间|终端号|备注|流水号|交易金额|姓名";
        sameRows(encode([header, ...lines].join("\n")));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("masking takes twice the steps for twice the text", () => {
  const header = "日期,对方户名,卡号,备注\n";
  const texts: Readonly<Record<string, (n: number) => string>> = {
    rows: (n) => header + "2026-03-01,张三,6222021234567890128,流量费 13800138000\n".repeat(n),
    "open quotes": (n) => header + '2026-03-01,"张三,"6222,"x\n'.repeat(n),
    "digits with gaps": (n) => `${header}${"4111 1111 ".repeat(n)}`,
    dashes: (n) => `${header}${"6222-".repeat(n)}`,
    commas: (n) => `${header}${",".repeat(n * 10)}`,
    "one long number": (n) => `${header}${"1".repeat(n * 10)}`,
  };
  for (const [name, text] of Object.entries(texts))
    it(name, () => {
      const [once, twice] = [text(300), text(600)].map((one) => stepsOf(() => maskTable(one)));
      expect(once).toBeGreaterThan(300);
      expect((twice ?? 0) / (once ?? 1)).toBeLessThan(2.2);
    });
});
