import { acquirerNames } from "./acquirers";
import {
  failedWords,
  has,
  is,
  ledgerRow,
  deduction,
  type Rule,
  skip,
  type TableLayout,
} from "./layout";

const otherCurrencies = [
  "USD",
  "HKD",
  "JPY",
  "EUR",
  "GBP",
  "AUD",
  "美元",
  "港币",
  "日元",
  "欧元",
] as const;

const rules: readonly Rule[] = [
  { when: [has("status", ...failedWords)], gives: skip("notSuccessful") },
  { when: [has("status", ...otherCurrencies)], gives: skip("otherCurrency") },
  // what went to an acquirer is shown to the merchant even where no word says what for
  { when: [has("label", ...acquirerNames)], gives: deduction },
];

/**
 * A statement of an account or a wallet: sales are not in it, deductions may be. A row is a charge where its words
 * name a fee; money to an acquirer without such words is refused with its row; all else is set aside.
 */
export function ledger(
  about: Pick<TableLayout, "id" | "must" | "columns"> & Partial<TableLayout>,
): TableLayout {
  return {
    form: "table",
    unit: "yuan",
    feeSign: "byKind",
    card: "other",
    grain: "trade",
    otherwise: ledgerRow,
    ...about,
    rules: [...(about.rules ?? []), ...rules],
  };
}

/** What was paid and wholly given back later is called closed; the row of the refund follows. What was never paid has no direction. */
export const closedAfterPaying: readonly Rule[] = [
  {
    when: [is("direction", "支出"), has("status", "交易关闭"), has("label", ...acquirerNames)],
    gives: deduction,
  },
  { when: [is("direction", "支出"), has("status", "交易关闭")], gives: ledgerRow },
];

/** a settlement that an acquirer paid in is no deduction */
export const fromAcquirer: Rule = {
  when: [is("direction", "收入"), has("label", ...acquirerNames)],
  gives: ledgerRow,
};
