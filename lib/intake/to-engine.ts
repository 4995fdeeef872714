import { type Fen, fen, zero } from "../engine/money";
import type { Charge, Transaction, Window } from "../engine/request";
import type { ReadCharge, ReadReading, ReadTransaction } from "./reading";

export type EngineRows = {
  readonly transactions: readonly Transaction[];
  readonly charges: readonly Charge[];
  readonly window: Window | null;
};
export type EngineOptions = {
  readonly statementId: string;
  /** the merchant's terminal for a number as printed, or for rows that name none; null leaves a charge without terminal and a transaction out */
  readonly terminalIdFor: (printed: string | null) => string | null;
};

/**
 * The rows of a statement as the engine takes them: ids `<statementId>:<row>`, fees with their surcharges, so that
 * amount - fee - settled is what no line explains. A transaction whose terminal is unknown cannot be given to the engine and is left out.
 */
export function toEngine(
  reading: Pick<ReadReading, "transactions" | "charges" | "period">,
  options: EngineOptions,
): EngineRows {
  const transactions: Transaction[] = [];
  for (const one of reading.transactions) {
    const terminalId = options.terminalIdFor(one.terminal);
    if (terminalId !== null) transactions.push(toTransaction(one, terminalId, options.statementId));
  }
  const charges = reading.charges.map((charge) =>
    toCharge(
      charge,
      options.terminalIdFor(charge.terminal),
      `${options.statementId}:${charge.row}`,
    ),
  );
  return { transactions, charges, window: reading.period };
}

/** a charge that was read, as the engine takes it */
export function toCharge(charge: ReadCharge, terminalId: string | null, id: string): Charge {
  const { on, amountFen, category, components, label } = charge;
  return { id, terminalId, on, amountFen, category, components, label };
}

function toTransaction(one: ReadTransaction, terminalId: string, statementId: string): Transaction {
  return {
    id: `${statementId}:${one.row}`,
    terminalId,
    on: one.on,
    amountFen: one.amountFen,
    card: one.card,
    feeFen: wholeFee(one.feeFen, one.extraFeeFen),
    settledFen: one.settledFen,
  };
}

function wholeFee(fee: Fen | null, extra: Fen | null): Fen | null {
  return fee === null && extra === null ? null : fen((fee ?? zero) + (extra ?? zero));
}
