import type { Gathering } from "./gather";
import type { Refusal } from "./read-table";
import type { Card } from "../engine/request";
import type { CheckCode, SkipCode } from "./codes";
import type { MoneyUnit } from "./reading";

export const layoutIds = [
  "wechatTrade",
  "wechatTradeOld",
  "wechatFundFlow",
  "alipayTrade",
  "alipayAccount",
  "allinpayDay",
  "allinpayDayNew",
  "allinpayCashier",
  "abcAcquiring",
  "lakalaTrades",
  "lakalaSettlements",
  "lakalaWalletDays",
  "lakalaAccountDays",
  "lakalaWithdrawals",
  "lakalaInstant",
  "lakalaSplits",
  "lakalaInstallments",
  "lakalaOffice",
  "lakalaPayouts",
  "chinaums",
  "chinaTv",
  "baofoo",
  "ips",
  "lcsw",
  "unionpayDaily",
  "cmbDebit",
  "cmbDebitPaper",
  "cmbCredit",
  "icbc",
  "ccbDebit",
  "bocDebit",
  "bocCredit",
  "abcDebit",
  "bocomDebit",
  "bocomDebitOld",
  "spdbDebit",
  "cgbCredit",
  "accountList",
  "wechatPersonal",
  "alipayPersonal",
  "alipayPersonalWeb",
  "jdPersonal",
  "meituanPersonal",
  "posDays",
  "cmbcAcquiring",
  "psbcAcquiring",
  "lakalaOrders",
  "unionpayFixed",
  "mapped",
] as const;
export type LayoutId = (typeof layoutIds)[number];

/** What a column means. `moment`: a day, perhaps with its time. `link`: the trade that a fee row belongs to. */
export const fields = [
  "moment",
  "clock",
  "amount",
  "refund",
  "income",
  "outgo",
  "direction",
  "fee",
  "extraFee",
  "settled",
  "kind",
  "status",
  "card",
  "terminal",
  "reference",
  "link",
  "label",
] as const;
export type Field = (typeof fields)[number];

/**
 * sale, refund: a trade · withdrawal: the merchant's own money on its way out, whose fee is a charge ·
 * deduction: money taken, a charge if its words are known · serviceFee: taken, a charge even without known words ·
 * feeRow: a fee on a row of its own among trades, whatever its printed sign · ledgerRow: a charge if it went out under the words of a fee ·
 * tradeFee: the fee of a trade on a row of its own · skip: neither sale nor deduction · unknown: a kind nobody knows, refused
 */
export type Movement =
  | "withdrawal"
  | "deduction"
  | "serviceFee"
  | "feeRow"
  | "ledgerRow"
  | "tradeFee";
export type Outcome =
  | { readonly is: "sale" | "refund" | "unknown" | Movement }
  | { readonly is: "skip"; readonly code: SkipCode };

/** holds where the cell equals (or, with `has`, contains) one of the words; several conditions must hold together */
export type Rule = { readonly when: readonly Condition[]; readonly gives: Outcome };
export type Condition = {
  readonly field: Field;
  readonly words: readonly string[];
  readonly has?: boolean;
};

export type Footer =
  /** a second header whose first cell is `first`; the numbers stand in the line below */
  | {
      readonly kind: "secondHeader";
      readonly first: string;
      readonly checks: readonly (readonly [string, CheckCode])[];
    }
  /** comment lines: the number behind each of the words */
  | {
      readonly kind: "comments";
      readonly checks: readonly (readonly [start: string, word: string, CheckCode])[];
    }
  /** a row of totals under the columns; its first cell that is not blank is one of `first` */
  | {
      readonly kind: "totalRow";
      readonly first: readonly string[];
      readonly checks: readonly (readonly [Field, CheckCode])[];
    };

/** A table known by its header names, described as data. */
export type TableLayout = {
  readonly form: "table";
  readonly id: LayoutId;
  /** header names (blanks removed, NFKC) that must all be there */
  readonly must: readonly string[];
  /** header names that must not be there */
  readonly mustNot?: readonly string[];
  /** names a column may have, the best first; of card, label and extraFee all are taken, else the first that is there */
  readonly columns: { readonly [F in Field]?: readonly string[] };
  readonly unit: MoneyUnit | "decide";
  /** "printed": negative where given back, as the file prints it. "byKind": the size as printed, the sign that of the trade */
  readonly feeSign: "printed" | "byKind";
  readonly card: Card | "byWords";
  readonly grain: "trade" | "day";
  readonly rules: readonly Rule[];
  readonly otherwise: Outcome;
  /** rows whose settled amount is final; elsewhere it is not taken */
  readonly settledWhen?: Condition;
  /** "consistent": taken only where gross - fee = net · "feeIsDifference": the file has no fee, gross - net is the fee */
  readonly settled?: "consistent" | "feeIsDifference";
  /** every cell begins with this sign, so a piece without it belongs to the cell before: a delimiter stood in a text */
  readonly guard?: string;
  /** files whose guards were lost: the free-text column that may hold unquoted delimiters */
  readonly rejoinAt?: string;
  readonly footer?: Footer;
  /** lines whose first cell begins so are no data */
  readonly aside?: readonly string[];
  /** a list without direction prints what was taken as positive */
  readonly positiveIsTaken?: boolean;
  /** days have no year: it stands in the line above the header that holds this word */
  readonly yearInTitle?: string;
  /** a note that splits the fee out of a refund: [words before the total, words before the fee] */
  readonly refundNote?: readonly [string, string];
  /** files without a header: the names of the columns in order and what the first row must look like */
  readonly headerless?: {
    readonly names: readonly string[];
    readonly delimiter: "," | "|";
    readonly looks: (cells: readonly string[]) => boolean;
  };
};

export const sale: Outcome = { is: "sale" };
export const refund: Outcome = { is: "refund" };
export const withdrawal: Outcome = { is: "withdrawal" };
export const deduction: Outcome = { is: "deduction" };
export const serviceFee: Outcome = { is: "serviceFee" };
export const unknownKind: Outcome = { is: "unknown" };
export const tradeFee: Outcome = { is: "tradeFee" };
export const feeRow: Outcome = { is: "feeRow" };
export const ledgerRow: Outcome = { is: "ledgerRow" };
export function skip(code: SkipCode): Outcome {
  return { is: "skip", code };
}

/** "field is one of the words" */
export function is(field: Field, ...words: readonly string[]): Condition {
  return { field, words };
}

/** "field contains one of the words" */
export function has(field: Field, ...words: readonly string[]): Condition {
  return { field, words, has: true };
}

/** the kinds that give money back to a customer, in the words of most acquirers */
export const refundWords = ["退款", "退货", "撤销", "冲正", "退单", "REFUND"] as const;
/** kinds of rows that are a fee of their own among the trades of an acquirer */
export const feeKindWords = [
  "流量",
  "通讯",
  "通信",
  "物联网",
  "SIM",
  "押金",
  "服务费",
  "会员",
  "年费",
  "机具费",
  "租赁",
  "保险",
  "短信",
] as const;
/** states in which nothing was paid */
export const failedWords = [
  "失败",
  "关闭",
  "未支付",
  "待支付",
  "已取消",
  "处理中",
  "FAIL",
  "CLOSED",
] as const;

/** A text that is no table of cells: its reader puts the rows into the gathering. */
export type TextLayout = {
  readonly form: "text";
  readonly id: LayoutId;
  readonly unit: MoneyUnit;
  /** asked with the first lines of the file */
  readonly looks: (lines: readonly string[]) => boolean;
  readonly read: (text: string, into: Gathering, year: number | null) => Refusal | null;
};
