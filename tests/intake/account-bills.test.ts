import { describe, expect, it } from "vitest";
import { readWhole, rowsOf } from "../support/statements";

// One line a row of the file, checked by hand against the fixture. In accounts and wallets only what was taken for a terminal counts.
const bills = {
  "INN26031700ZM_800000000000001.txt": [
    "unionpayFixed utf-8 fen byLayout",
    "1 - 2026-03-17 10:00:00 10000 debit 60 - 9940 202603170000000000001",
    "2 - 2026-03-17 11:00:00 20000 credit 120 - 13880 202603170000000000002",
    "3 - 2026-03-18 09:00:00 -10000 debit -60 - -9940 202603180000000000003",
  ],
  "abc-debit.csv": [
    "abcDebit utf-8 yuan byLayout",
    "2 skipped inflowNotSale",
    "3 charge - | 2026-03-02 | 9900 | data | - | 代扣 拉卡拉支付 终端流量费 | 流量费",
    "4 skipped notDeduction",
    "5 skipped inflowNotSale",
  ],
  "account-list.csv": [
    "accountList utf-8 yuan byLayout",
    "2 charge - | 2026-03-01 | 6000 | data | - | POS机流量费 拉卡拉 | 流量费",
    "3 skipped notSuccessful",
    "4 skipped inflowNotSale",
  ],
  "alipay-personal-web.gb18030.csv": [
    "alipayPersonalWeb gb18030 yuan byLayout",
    "6 charge - | 2021-01-10 | 6000 | data | - | 刷卡机流量费 瑞银信 | 流量费",
    "7 skipped inflowNotSale",
  ],
  "alipay-personal.gb18030.csv": [
    "alipayPersonal gb18030 yuan byLayout",
    "6 charge - | 2026-03-11 | 4900 | data | networkAccess | POS机SIM卡费 合利宝支付 | SIM卡费",
    "7 charge - | 2026-03-12 | 4900 | data | networkAccess | POS机SIM卡费 合利宝支付 | SIM卡费",
    "8 skipped notDeduction",
    "9 charge - | 2026-03-14 | -4900 | data | networkAccess | 退款-POS机SIM卡费 合利宝支付 | SIM卡费",
    "10 refused noDirection POS机SIM卡费 合利宝支付",
    "11 skipped notSuccessful",
  ],
  "boc-credit.csv": [
    "bocCredit utf-8 yuan byLayout",
    "3 charge - | 2026-03-13 | 4800 | data | - | 合利宝-POS通讯费CHN | 通讯费",
    "4 skipped notDeduction",
    "5 skipped inflowNotSale",
    "6 skipped otherCurrency",
  ],
  "boc-debit.utf16.csv": [
    "bocDebit utf-16le yuan byLayout",
    "3 charge - | 2026-03-22 | 7900 | data | networkAccess | 网上快捷支付 随行付-物联网卡费 随行付支付 | 物联网卡费",
    "4 skipped notDeduction",
    "5 skipped notDeduction",
  ],
  "bocom-debit-old.csv": [
    "bocomDebitOld utf-8 yuan byLayout",
    "2 charge - | 2026-03-01 | 6000 | data | networkAccess | 网上支付 SIM卡费 银联商务 网络 | SIM卡费",
    "3 skipped inflowNotSale",
  ],
  "bocom-debit.csv": [
    "bocomDebit utf-8 yuan byLayout",
    "2 skipped inflowNotSale",
    "3 charge - | 2026-03-02 | 4500 | data | - | POS流量卡费 网上支付 付临门 | 流量卡费",
    "4 skipped notDeduction",
  ],
  "ccb-debit.tsv": [
    "ccbDebit utf-8 yuan byLayout",
    "7 charge - | 2026-03-01 | 9800 | data | - | 代扣 乐刷科技 乐刷流量年费 | 流量年费",
    "8 skipped inflowNotSale",
    "9 skipped notDeduction",
  ],
  "cgb-credit.csv": [
    "cgbCredit utf-8 yuan byLayout",
    "2 charge - | 2026-03-05 | 6900 | data | - | (消费)海科融通-刷卡机流量费 | 流量费",
    "3 charge - | 2026-03-08 | -6900 | data | - | (退款)海科融通-刷卡机流量费退款 | 流量费",
    "4 skipped inflowNotSale",
  ],
  "cmb-credit.csv": [
    "cmbCredit utf-8 yuan byLayout",
    "3 charge - | 2025-12-28 | 6000 | data | - | 拉卡拉-POS终端流量费 | 流量费",
    "4 skipped inflowNotSale",
    "5 skipped notDeduction",
  ],
  "cmb-debit-paper.csv": [
    "cmbDebitPaper utf-8 yuan byLayout",
    "3 skipped inflowNotSale",
    "4 charge - | 2026-03-05 | 6000 | data | - | 快捷支付 银联商务股份有限公司1000000002 通讯服务费 | 通讯服务费",
    "5 skipped otherCurrency",
  ],
  "cmb-debit.gb18030.csv": [
    "cmbDebit gb18030 yuan byLayout",
    "7 charge - | 2026-03-31 | 9900 | data | - | 拉卡拉支付 流量卡费 NEPS | 流量卡费",
    "8 skipped inflowNotSale",
    "9 skipped notDeduction",
    "10 refused outflowNotNamed 快捷支付-拉卡拉支付股份有限公司 NEPS",
    "12 total incomeCount 1",
    "12 total incomeSum 608287",
    "13 total outgoCount 3",
    "13 total outgoSum 14700",
  ],
  "cmbc-acquiring.gb18030.csv": [
    "cmbcAcquiring gb18030 yuan byLayout",
    "7 - 2026-03-18 16:07:03 -99 other - - - 99012026031000001",
    "8 - 2026-03-18 14:07:09 1 other - - - 99012026031000002",
    "9 - 2026-03-18 13:07:06 1 other - - - 99012026031000003",
  ],
  "icbc.csv": [
    "icbc utf-8 yuan byLayout",
    "6 charge - | 2026-03-02 | 6800 | data | networkAccess | 消费 立刷-SIM卡服务费 嘉联支付 | SIM卡服务费",
    "7 skipped inflowNotSale",
    "8 skipped notDeduction",
    "10 total incomeSum 100000",
    "10 total outgoSum 10000",
  ],
  "jd-personal.csv": [
    "jdPersonal utf-8 yuan byLayout",
    "4 charge - | 2026-03-01 | 6000 | data | - | POS流量卡年费 拉卡拉旗舰店 | 流量卡年费",
    "5 skipped notDeduction",
  ],
  "lakala-orders.csv": [
    "lakalaOrders utf-8 yuan byLayout",
    "2 - 2026-03-01 - 18800 qr 113 - - LKL000001",
    "3 - 2026-03-02 - -2000 qr -12 - - LKL000002",
    "4 skipped notSuccessful",
  ],
  "meituan-personal.csv": [
    "meituanPersonal utf-8 yuan byLayout",
    "3 charge - | 2026-03-01 | 3600 | data | - | 收单POS流量费 / | 流量费",
    "4 skipped notDeduction",
  ],
  "pos-days.tsv": [
    "posDays utf-8 yuan byLayout",
    "2 - 2026-03-02 - 24960 other 95 - 24865 -",
    "3 - 2026-03-16 - 112807 other 451 - 102456 -",
    "4 total grossSum 137767",
    "4 total feeSum 546",
    "4 total netSum 127321",
  ],
  "psbc-acquiring.txt": [
    "psbcAcquiring utf-8 yuan byLayout",
    "2 - 2026-03-12 - 10000 other 36 - 9964 10000034",
    "3 refused badAmount 1,00.00",
  ],
  "spdb-debit.tsv": [
    "spdbDebit utf-8 yuan byLayout",
    "3 charge - | 2026-03-03 | 3600 | data | - | 网上支付 瑞银信支付 流量费 | 流量费",
    "4 skipped inflowNotSale",
  ],
  "wechat-personal.csv": [
    "wechatPersonal utf-8 yuan byLayout",
    "8 charge - | 2026-03-26 | 9900 | data | - | 终端流量费 拉卡拉支付 商户消费 | 流量费",
    "9 skipped notDeduction",
    "10 charge - | 2026-03-28 | -9900 | data | - | 终端流量费退款 拉卡拉支付 拉卡拉支付-退款 | 流量费",
    "11 skipped notDeduction",
  ],
} as const;

describe("statements of accounts, wallets and gateways", () => {
  for (const [file, expected] of Object.entries(bills)) {
    it(`${file}: every row becomes what it is`, () => {
      const reading = readWhole(file, { fileName: file });
      const head = `${reading.layout} ${reading.encoding} ${reading.unit} ${reading.unitReason.code}`;
      expect([head, ...rowsOf(reading)]).toEqual(expected);
    });
  }
});
