import { describe, expect, it } from "vitest";
import { presetFor, presetIds } from "./presets";
import { readStatement } from "./read-statement";

// headers as programs of others know them; the rows are invented: a fee that was taken, and a settlement that came in
const tables = {
  ccbCorporate:
    "日期,交易时间,凭证类型,凭证号,借方发生额,贷方发生额,余额,钞汇标识,对方户名,对方账号,摘要,备注,交易流水号,企业流水号,本方账号,本方户名,本方网点",
  icbcCorporate: "日期,交易类型,凭证种类,凭证号,对方户名,对方账号,摘要,借方发生额,贷方发生额,余额",
  abcCorporate: "交易时间,收入金额,支出金额,账户余额,对方账号,对方户名,对方开户行,摘要",
  cmbCorporate:
    "账号,账号名称,币种,交易日,交易时间,起息日,交易类型,借方金额,贷方金额,余额,摘要,流水号,流程实例号,业务名称,用途",
  citicCorporate:
    "交易日期,交易时间,对方账号,对方账户名称,对方账号开户网点名称,借方发生额,贷方发生额,账户余额,摘要",
  bocomCorporate: "交易时间,借方发生额（支出）,贷方发生额（收入）,账户余额,对方账号,对方户名,摘要",
  spdbCorporate:
    "交易日期,交易时间,申请日期,凭证号,借方金额,贷方金额,余额,对方账号,对方户名,对方行名,交易流水号,传票序号,记录状态,摘要,交易附言",
  cmbcCorporate:
    "交易时间,交易流水号,借方发生额,贷方发生额,账户余额,凭证号,客户附言,对方账号,对方账号名称,对方开户行",
  pinganCorporate: "交易时间,借方(支出)金额,贷方(收入)金额,账户余额,对方户名,摘要",
  hxbCorporate: "交易日期,支出金额,收入金额,账户余额,摘要",
  boshCorporate: "交易日期,交易方向,借方发生额,贷方发生额,余额,摘要",
  cibCorporate: "银行流水号,交易时间,借方金额(支出),贷方金额(收入),账户余额,摘要",
  czbCorporate: "交易日期,借方发生金额(元),贷方发生金额(元),余额(元),摘要",
  bocCorporate:
    "交易日期[TransactionDate],付款人名称[PayerName],借方发生额[DebitAmount],贷方发生额[CreditAmount],余额[Balance],摘要[Remark]",
} as const;

const cells: Readonly<Record<string, readonly [string, string]>> = {
  day: ["2026-03-01", "2026-03-02"],
  out: ["60.00", ""],
  in: ["", "900.00"],
  way: ["借", "贷"],
  label: ["拉卡拉 POS流量费", "POS结算 拉卡拉"],
};

function rowsFor(header: string): string {
  const kinds = header.split(",").map((name) => {
    if (/^(?:交易)?(?:日期|时间|日)/.test(name)) return "day";
    if (/^(?:借方|支出)/.test(name)) return "out";
    if (/^(?:贷方|收入)/.test(name)) return "in";
    if (name === "交易方向") return "way";
    return /摘要|附言/.test(name) ? "label" : "other";
  });
  const line = (nth: 0 | 1) => kinds.map((kind) => cells[kind]?.[nth] ?? "x").join(",");
  return `${header}\n${line(0)}\n${line(1)}\n`;
}

describe("exports of companies' bank accounts", () => {
  it("each has a name of its own, and a table to try it with", () => {
    expect(presetIds.filter((id) => id !== "lakalaOfficeOther").toSorted()).toEqual(
      Object.keys(tables).toSorted(),
    );
    for (const [id, header] of Object.entries(tables))
      expect([id, presetFor(header.split(","))]).toEqual([id, id]);
    expect(presetFor(["日期", "金额", "摘要"])).toBe(null);
  });

  for (const [id, header] of Object.entries(tables)) {
    it(`${id}: as proposed, the fee is found and the settlement is none`, () => {
      const bytes = new TextEncoder().encode(rowsFor(header));
      const asked = readStatement(bytes);
      if (asked.kind !== "needsMapping") throw new Error(`${id}: ${JSON.stringify(asked)}`);
      expect(asked.preset).toBe(id);
      expect(asked.proposal.holds).toBe("ledger");
      const reading = readStatement(bytes, { mapping: asked.proposal });
      expect(reading).toMatchObject({
        kind: "read",
        transactions: [],
        refused: [],
        charges: [{ on: "2026-03-01", amountFen: 6000, category: "data" }],
      });
    });
  }
});
