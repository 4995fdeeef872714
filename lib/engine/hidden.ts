import { type Fen, minus, zero } from "./money";
import { addOvercharge, type Excess, excessOf, type Overcharge } from "./rates";
import type { Charge, Transaction } from "./request";
import type { Seat } from "./seats";
import { open, type Sheet, stateLine, takeLine } from "./working";
import type { World } from "./world";

/** A charge that no line of the bill names: withheld from a settlement, or merged into a handling fee. */
export type Hidden = {
  readonly charge: Charge;
  readonly how: "withheld" | "merged";
  readonly transactionId: string;
  /** how its amount was found */
  readonly sheet: Sheet;
};

export type Handling = {
  readonly hidden: readonly Hidden[];
  readonly overcharges: readonly Overcharge[];
};

/** One pass over all transactions: what was withheld, what was merged into the fee, and what the rate took too much. */
export function readHandling(world: World): Handling {
  const { from, to } = world.request.window;
  const hidden: Hidden[] = [];
  const overcharges = new Map<string, Overcharge>();
  let seat: Seat | undefined;
  for (const transaction of world.request.transactions) {
    const residual = residualOf(transaction);
    if (0 < residual) hidden.push(withheld(transaction, residual));
    if (transaction.feeFen === null) continue;
    if (seat?.terminal.id !== transaction.terminalId) seat = world.byId.get(transaction.terminalId);
    const excess = seat ? excessOf(transaction, seat, world.ruleset) : null;
    if (!excess) continue;
    if (excess.mergedFen !== null) hidden.push(merged(excess, excess.mergedFen));
    if (from <= transaction.on && transaction.on <= to)
      addOvercharge(overcharges, excess, world.ruleset);
  }
  return { hidden, overcharges: [...overcharges.values()] };
}

/** what is missing between the amount, the fee and the settlement; 0 where one of them is not known */
export function residualOf({ amountFen, feeFen, settledFen }: Transaction): Fen {
  return feeFen === null || settledFen === null
    ? zero
    : minus(minus(amountFen, feeFen), settledFen);
}

function withheld(transaction: Transaction, residual: Fen): Hidden {
  const { id: transactionId, amountFen, feeFen, settledFen, card } = transaction;
  const sheet = open("transaction-amount", amountFen, { params: { transactionId, card } });
  takeLine(sheet, "fee-taken", feeFen ?? zero, { params: { transactionId, card } });
  takeLine(sheet, "settled", settledFen ?? zero, { params: { transactionId } });
  stateLine(sheet, "withheld");
  return {
    charge: chargeOf(`residual:${transactionId}`, transaction, residual),
    how: "withheld",
    transactionId,
    sheet,
  };
}

function merged({ transaction, feeFen, rate, fixedFen, overFen }: Excess, mergedFen: Fen): Hidden {
  const { id: transactionId, amountFen, card } = transaction;
  const { ratePpm, capFen } = rate;
  const sheet = open("fee-taken", feeFen, { params: { transactionId, card } });
  takeLine(sheet, "fee-by-rate", minus(minus(feeFen, fixedFen), overFen), {
    calc: { kind: "share", amountFen, ratePpm, minFen: null, maxFen: capFen },
    params: { ratePpm, capFen: capFen ?? "" },
  });
  if (0 < fixedFen) takeLine(sheet, "fee-fixed", fixedFen);
  stateLine(sheet, "fee-excess");
  if (mergedFen < overFen) takeLine(sheet, "rate-remainder", minus(overFen, mergedFen));
  return {
    charge: chargeOf(`fee:${transactionId}`, transaction, stateLine(sheet, "merged")),
    how: "merged",
    transactionId,
    sheet,
  };
}

function chargeOf(id: string, { terminalId, on }: Transaction, amountFen: Fen): Charge {
  return { id, terminalId, on, amountFen, category: "data", components: [], label: "" };
}
