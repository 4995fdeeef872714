import { describe, expect, it } from "vitest";
import { readWhole, rowsOf } from "../support/statements";

// One line a row of the file, checked by hand against the fixture: terminal, day, time, amount, card, fee, surcharge, settled, reference.
const bills = {
  "alipay-account.gb18030.csv": [
    "alipayAccount gb18030 yuan byLayout",
    "5 - 2026-03-01 09:10:28 8000 qr 48 - - 300000000001",
    "6 skipped mergedFee 5",
    "7 - 2026-03-02 09:00:00 -2000 qr - - - 300000000003",
    "8 charge - | 2026-03-03 | 6000 | data | - | 0030009|通讯费 POS终端通讯费 | 通讯费",
    "9 charge - | 2026-03-04 | 990 | service | - | 0030003|技术费 | 技术费",
    "10 charge - | 2026-03-05 | -6000 | data | - | 0030009|通讯费 退回POS终端通讯费 | 通讯费",
    "11 skipped withdrawal",
    "12 refused outflowNotNamed 快递",
    "14 total outgoCount 6",
    "14 total outgoSum 14338",
    "15 total incomeCount 2",
    "15 total incomeSum 14000",
  ],
  "alipay-trade.gb18030.csv": [
    "alipayTrade gb18030 yuan byLayout",
    "6 P0000001 2026-03-01 08:00:05 10000 qr 60 - - 2026030122001400000000000001",
    "7 P0000001 2026-03-01 09:00:05 5000 qr 27 - - 2026030122001400000000000002",
    "8 P0000001 2026-03-02 08:00:05 -4000 qr -24 - - R-1",
    "10 total saleCount 2",
    "10 total netSum 14500",
    "11 total refundCount 1",
  ],
  "wechat-all.csv": [
    "wechatTrade utf-8 yuan byLayout",
    "2 T0000001 2026-03-02 09:15:00 12000 qr 72 - - 4200000000202603020000000001",
    "3 T0000001 2026-03-02 09:20:00 576 qr 3 - - 4200000000202603020000000002",
    "3 repaired feeRounded 0.03456",
    "3 repaired cellsRejoined",
    "4 T0000001 2026-03-03 10:00:00 -2000 qr -12 - - 50300000000000000000000000001",
    "5 - 2026-03-03 10:30:00 -800 qr 0 - - 50300000000000000000000000002",
    "7 total rows 4",
    "7 total grossSum 12576",
    "7 total refundSum 2800",
    "7 total feeSum 63",
  ],
  "wechat-fund-flow.csv": [
    "wechatFundFlow utf-8 yuan byLayout",
    "2 - 2026-03-01 09:00:00 10000 qr 60 - - 1900000001202603010001",
    "3 skipped mergedFee 2",
    "4 - 2026-03-01 10:00:00 -5000 qr -30 - -4970 1900000001202603010003",
    "5 skipped withdrawal",
    "6 charge - | 2026-03-03 | 6000 | data | - | POS流量费 其他 终端流量卡年费 | 流量费",
    "7 refused outflowNotNamed 广告投放 其他",
    "8 skipped inflowNotSale",
    "9 skipped tradeFeeAlone",
    "11 total rows 8",
    "11 total incomeCount 2",
    "11 total incomeSum 30000",
    "11 total outgoCount 6",
    "11 total outgoSum 17212",
  ],
  "wechat-old.csv": [
    "wechatTradeOld utf-8 yuan byLayout",
    "2 1000 2016-11-10 16:33:45 1800 qr 11 - - 1001690740201611100005734289",
    "3 1000 2016-11-11 16:33:45 -1800 qr -11 - - 2001690740201611110000000001",
    "5 total rows 2",
    "5 total grossSum 1800",
    "5 total refundSum 1800",
    "5 total feeSum 0",
  ],
  "wechat-refund.csv": [
    "wechatTrade utf-8 yuan byLayout",
    "2 - 2026-03-05 08:00:04 -3000 qr -18 - - 50300000000000000000000000009",
  ],
  "wechat-success.csv": [
    "wechatTrade utf-8 yuan byLayout",
    "2 T0000001 2026-03-02 09:15:00 12000 qr 72 - - 4200000000202603020000000001",
    "3 duplicates duplicate 2",
    "4 refused badDay 2026-02-30 09:15:00",
    "5 refused badAmount 1,00.00",
    "7 total rows 4",
    "7 total grossSum 46000 but 24000",
    "7 total refundSum 0",
    "7 total feeSum 288 but 144",
  ],
} as const;

describe("bills of WeChat Pay and Alipay", () => {
  for (const [file, expected] of Object.entries(bills)) {
    it(`${file}: every row becomes what it is`, () => {
      const reading = readWhole(file);
      const head = `${reading.layout} ${reading.encoding} ${reading.unit} ${reading.unitReason.code}`;
      expect([head, ...rowsOf(reading)]).toEqual(expected);
    });
  }
});
