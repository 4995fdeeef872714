import type { AuditRequest, Terms, Transaction } from "@/lib/engine/request";

/** the least amount that the engine looks for in a handling fee */
const leastMergedFen = 900;
/** and the share of the sale that it must pass */
const leastMergedPpm = 2_500;

/** How many charges the report lists: those of the bill, and at most so many that no line of it names. */
export function linesOf(request: AuditRequest): number {
  let count = request.charges.length;
  const floor = lowestRate(request);
  for (const sale of request.transactions) if (hides(sale, floor)) count += 1;
  return count;
}

/** How many fees all lines of the bill are held against. */
export function pairsOf(request: AuditRequest): number {
  const fees = mostFees(request);
  const floor = lowestRate(request);
  const ofTerminal = new Map<string, number>();
  let ofAll = 0;
  for (const { id, contractId } of request.terminals) {
    const count = 1 + (fees.get(contractId ?? "") ?? 0);
    ofTerminal.set(id, count);
    ofAll += count;
  }
  let pairs = 0;
  for (const { terminalId } of request.charges) {
    pairs += terminalId === null ? ofAll : (ofTerminal.get(terminalId) ?? 1);
  }
  for (const sale of request.transactions) {
    if (hides(sale, floor)) pairs += ofTerminal.get(sale.terminalId) ?? 1;
  }
  return pairs;
}

/** of each contract: the fees of its longest version */
function mostFees(request: AuditRequest): ReadonlyMap<string, number> {
  return new Map(
    request.contracts.map(({ id, versions }) => [
      id,
      versions.reduce((most, { terms }) => Math.max(most, terms.fees?.length ?? 0), 0),
    ]),
  );
}

type Floor = { readonly ratePpm: number; readonly capFen: number };

/** what any terms let the provider take of a sale at least */
function lowestRate(request: AuditRequest): Floor {
  let [ratePpm, capFen] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  for (const { versions } of request.contracts) {
    for (const { terms } of versions) {
      for (const rate of ratesOf(terms)) {
        ratePpm = Math.min(ratePpm, rate.ratePpm);
        capFen = Math.min(capFen, rate.capFen ?? capFen);
      }
    }
  }
  return { ratePpm, capFen };
}

function ratesOf({ transactionFees }: Terms) {
  if (transactionFees === null) return [];
  const { debit, credit, qr } = transactionFees;
  return [debit, credit, qr].filter((rate) => rate !== undefined);
}

/** may hold a charge that no line names: less was settled than the fee explains, or the fee is far too large */
function hides(
  { amountFen, feeFen, settledFen }: Transaction,
  { ratePpm, capFen }: Floor,
): boolean {
  if (feeFen === null) return false;
  if (settledFen !== null && feeFen + settledFen < amountFen) return true;
  if (amountFen <= 0) return false;
  const over = feeFen - Math.min((amountFen * ratePpm) / 1_000_000, capFen);
  return leastMergedFen <= over && (amountFen * leastMergedPpm) / 1_000_000 < over;
}
