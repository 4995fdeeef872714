import { describe, expect, it } from "vitest";
import { readWhole, rowsOf } from "../support/statements";

// One line a row of the file, checked by hand against the fixture: terminal, day, time, amount, card, fee, surcharge, settled, reference.
const bills = {
  "abc-acquiring.txt": [
    "abcAcquiring utf-8 yuan byLayout",
    "8 total grossLessFee 119580 but 129480",
    "8 total amountSum 130000",
    "8 total feeSum 520",
    "8 total netSum 119580 but 129480",
    "13 total saleCount 3",
    "13 total grossSum 150000",
    "13 total refundCount 1",
    "13 total refundSum 20000",
    "23 10000001 2026-03-01 09:24:35 100000 credit 400 - 89700 700000000001",
    "24 10000001 2026-03-01 10:21:35 -20000 credit -80 - - 700000000002",
    "29 10000002 2026-03-01 09:18:53 20000 qr 80 - - 700000000003",
    "30 10000002 2026-03-01 11:11:11 30000 debit 120 - - 700000000004",
  ],
  "allinpay-cashier.csv": [
    "allinpayCashier utf-8 yuan byDecimalPoint",
    "2 80000001 2026-03-01 08:00:00 100000 debit 500 - 99500 20260301000001",
    "3 80000001 2026-03-01 08:05:00 20000 credit 120 - 13880 20260301000002",
    "4 80000001 2026-03-01 09:00:00 3000 qr 18 - 2982 20260301000003",
    "5 80000001 2026-03-02 10:00:00 -20000 credit -120 - -19880 20260302000001",
    "6 80000001 2026-03-02 - 5000 debit 25 - 4975 20260302000002",
    "6 repaired badTime 25:99:00",
    "7 charge 80000001 | 2026-03-02 | 6000 | data | - | 通讯服务费 年费 | 通讯服务费",
    "8 skipped totalLine",
  ],
  "allinpay-day-new.txt": [
    "allinpayDayNew utf-8 fen byLayout",
    "2 80000001 2026-03-01 08:00:00 10000 qr 40 0 9960 1800000000000000001",
    "3 80000001 2026-03-01 08:10:00 10000 qr 40 10 3950 1800000000000000002",
  ],
  "allinpay-day.txt": [
    "allinpayDay utf-8 fen byLayout",
    "2 - 2026-03-01 08:00:00 10000 qr 40 0 - 1700000000000000001",
    "3 - 2026-03-01 08:05:00 20000 other 52 0 - 1700000000000000002",
    "4 - 2026-03-01 09:00:00 -5000 qr -20 0 - 1700000000000000003",
    "5 charge - | 2026-03-01 | 100 | service | - | 提现手续费 | 提现手续费",
    "6 skipped internalTransfer",
    "7 charge - | 2026-03-01 | 6000 | data | - | 流量费 | 流量费",
    "8 refused unknownKind 营销补贴",
  ],
  "baofoo.txt": [
    "baofoo utf-8 yuan byLayout",
    "4 200000001 2026-03-01 08:00:06 595400 other 100 - - 202603010000000001",
  ],
  "china-tv.txt": [
    "chinaTv utf-8 fen byRate",
    "2 60000001 2026-03-01 23:07:06 58300 other 262 - - 300000000001",
    "3 60000001 2026-03-01 23:10:08 8000 other 36 - - 300000000002",
  ],
  "chinaums.csv": [
    "chinaums gb18030 yuan byDecimalPoint",
    "2 70000001 2026-03-01 09:00:00 100000 credit 600 - 93400 200000000001",
    "3 duplicates duplicate 2",
    "4 70000001 2026-03-01 09:10:00 2000 qr 8 - 1992 200000000002",
    "5 70000001 2026-03-02 09:10:00 -2000 qr -8 - -1992 200000000003",
  ],
  "ips.csv": ["ips gb18030 yuan byLayout", "6 - 2026-03-01 - 2000 other 10 - - NT2026030100000001"],
  "lakala-account-days.txt": [
    "lakalaAccountDays utf-8 fen byHeader",
    "2 - 2026-03-01 - 150000 other 570 - 149430 -",
  ],
  "lakala-installments.txt": ["lakalaInstallments utf-8 fen byHeader", "2 skipped installmentPlan"],
  "lakala-instant.txt": [
    "lakalaInstant utf-8 fen byHeader",
    "2 - 2026-03-01 - 100000 other 600 200 - L001",
  ],
  "lakala-office.csv": [
    "lakalaOffice utf-8 yuan byLayout",
    "2 A0000001 2026-03-01 09:16:05 100000 credit 600 300 93100 66000000000011",
    "3 skipped notSuccessful",
  ],
  "lakala-payouts.csv": [
    "lakalaPayouts utf-8 yuan byDecimalPoint",
    "2 charge - | 2026-03-01 | 200 | service | - | 提现手续费 | 提现手续费",
  ],
  "lakala-settlements.txt": [
    "lakalaSettlements utf-8 fen byHeader",
    "2 A0000001 2026-03-01 10:00:00 10000 other 60 - 3940 L001",
    "3 A0000001 2026-03-01 11:00:00 20000 other 120 - - L002",
  ],
  "lakala-splits.txt": ["lakalaSplits utf-8 fen byHeader", "2 skipped split"],
  "lakala-trades.txt": [
    "lakalaTrades utf-8 yuan decimalPointAgainstHeader",
    "2 A0000001 2026-03-01 10:30:45 10000 other 60 - 3040 66000000000001",
    "3 A0000001 2026-03-01 10:31:00 5000 qr 19 - 4981 66000000000002",
    "4 A0000001 2026-03-02 10:30:45 -5000 qr -19 - -4981 66000000000003",
    "5 charge A0000001 | 2026-03-02 | 6900 | data | - | 流量费 年度流量费 | 流量费",
  ],
  "lakala-wallet-days.txt": [
    "lakalaWalletDays utf-8 fen byHeader",
    "2 - 2026-03-01 - 100000 other 380 - 99620 -",
    "3 - 2026-03-01 - 50000 other 190 - 43810 -",
  ],
  "lakala-withdrawals.txt": [
    "lakalaWithdrawals utf-8 fen byHeader",
    "2 charge - | 2026-03-01 | 100 | service | - | 提现手续费 | 提现手续费",
    "3 skipped withdrawal",
    "4 skipped notSuccessful",
  ],
  "lcsw.txt": [
    "lcsw utf-8 fen byLayout",
    "1 34000001 2026-03-01 19:45:13 1000 qr 4 - 996 340000010000000000000000000001",
  ],
  "unionpay-daily.csv": [
    "unionpayDaily utf-8 fen byLayout",
    "1 53000001 2026-03-01 23:53:06 10000 debit 60 - 9940 000705921129",
    "2 53000001 2026-03-01 23:55:06 -10000 debit -60 - -9940 000705921130",
  ],
} as const;

describe("bills of acquirers and banks", () => {
  for (const [file, expected] of Object.entries(bills)) {
    it(`${file}: every row becomes what it is`, () => {
      const reading = readWhole(file);
      const head = `${reading.layout} ${reading.encoding} ${reading.unit} ${reading.unitReason.code}`;
      expect([head, ...rowsOf(reading)]).toEqual(expected);
    });
  }
});
