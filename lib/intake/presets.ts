import { plainName } from "./column-names";

/** Tables that are known by hearsay only: their columns are proposed with a name, and the merchant looks before they count. */
export const presetIds = [
  "ccbCorporate",
  "icbcCorporate",
  "abcCorporate",
  "cmbCorporate",
  "citicCorporate",
  "bocomCorporate",
  "spdbCorporate",
  "cmbcCorporate",
  "pinganCorporate",
  "hxbCorporate",
  "boshCorporate",
  "cibCorporate",
  "czbCorporate",
  "bocCorporate",
  "lakalaOfficeOther",
] as const;
export type PresetId = (typeof presetIds)[number];

/** header names by which each is told, compared as `plainName` writes them; the first that fits wholly counts */
const signs: readonly (readonly [PresetId, readonly string[]])[] = [
  ["ccbCorporate", ["借方发生额", "贷方发生额", "钞汇标识", "企业流水号"]],
  ["czbCorporate", ["借方发生金额", "贷方发生金额"]],
  ["bocomCorporate", ["借方发生额(支出)", "贷方发生额(收入)"]],
  ["pinganCorporate", ["借方(支出)金额", "贷方(收入)金额"]],
  ["cibCorporate", ["银行流水号", "借方金额(支出)", "贷方金额(收入)"]],
  ["boshCorporate", ["交易方向", "借方发生额", "贷方发生额"]],
  ["spdbCorporate", ["借方金额", "贷方金额", "传票序号"]],
  ["cmbCorporate", ["起息日", "借方金额", "贷方金额", "流程实例号"]],
  ["cmbcCorporate", ["交易流水号", "借方发生额", "贷方发生额", "客户附言"]],
  ["citicCorporate", ["对方账户名称", "借方发生额", "贷方发生额"]],
  ["icbcCorporate", ["凭证种类", "借方发生额", "贷方发生额"]],
  ["abcCorporate", ["交易时间", "收入金额", "支出金额", "账户余额", "对方开户行"]],
  ["hxbCorporate", ["支出金额", "收入金额", "账户余额"]],
  ["bocCorporate", ["交易日期", "借方发生额", "贷方发生额", "付款人名称"]],
  ["lakalaOfficeOther", ["签约机构", "商户注册名称", "交易状态"]],
];

/** The kind of table that headers like these belong to, as far as is known; null: none. */
export function presetFor(headers: readonly string[]): PresetId | null {
  const names = new Set(headers.map(plainName));
  const found = signs.find(([, all]) => all.every((name) => names.has(name)));
  return found?.[0] ?? null;
}
