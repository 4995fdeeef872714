import type { ClauseFinding } from "../intake/clauses/extract";
import type { ClauseValue } from "../intake/clauses/values";
import type { Agreement } from "../schemas/check-draft";

/** The answers of the agreement that confirmed clauses give; a later clause of a kind goes over an earlier one. */
export function answersFrom(findings: readonly ClauseFinding[]): Partial<Agreement> {
  const given: Partial<Agreement>[] = findings.map(({ value }) => answersOf(value));
  const rates = given.flatMap((answers) => answers.rates ?? []);
  const all: Partial<Agreement> = Object.assign({}, ...given);
  const others = given.flatMap((answers) => answers.others ?? []);
  return {
    ...all,
    ...(others.length === 0 ? {} : { others }),
    ...(rates.length === 0
      ? {}
      : { rates: rates.reduce((sum, more) => ({ ...sum, ...knownRates(more) })) }),
  };
}

function answersOf(value: ClauseValue): Partial<Agreement> {
  switch (value.term) {
    case "amount":
      return amountAnswers(value);
    case "freeTime": {
      const { span, anchor } = value;
      return { basis: "written", free: span, ...(anchor === null ? {} : { anchor }) };
    }
    case "waiver": {
      const kind = value.window === "month" ? "monthlyVolume" : "volume";
      return { basis: "written", waiver: { kind, atLeastFen: value.atLeastFen } };
    }
    case "rate":
      return { rates: { ...noRates, [`${value.card}Ppm`]: value.ratePpm, ...capOf(value) } };
    case "deposit": {
      const { amountFen, volumeFen, months } = value;
      return { deposit: { amountFen, volumeFen, withinMonths: months } };
    }
    case "perSale":
      return { rates: { ...noRates, fixedFen: value.amountFen } };
    case "otherFee": {
      const { category, amountFen, cycle } = value;
      return { otherFees: "some", others: [{ category, amountFen, cycle }] };
    }
    default:
      return endingAnswers(value);
  }
}

/** the rest; the agreement has no place for tiers, counts of sales, first sales and what is only to be noted */
function endingAnswers(value: ClauseValue): Partial<Agreement> {
  switch (value.term) {
    case "cancellation":
      return { cancellation: value.kind };
    case "refund":
      return { refund: value.kind };
    case "penalty":
      return { penaltyFen: value.amountFen };
    case "cancelNotice":
      return { cancelNoticeDays: value.days };
    case "signedOn":
      return { signedOn: { on: value.on, exact: "day" } };
    case "noFee":
      return { fee: "none", basis: "written" };
    case "noOtherFee":
      return { promise: "noOtherFee", basis: "written" };
    default:
      return {};
  }
}

function amountAnswers(
  value: Extract<ClauseValue, { readonly term: "amount" }>,
): Partial<Agreement> {
  const { amountFen, maxFen, cycle, everyDays, per } = value;
  const more = {
    ...(cycle === null ? {} : { cycle, everyDays }),
    ...(per === null ? {} : { per }),
  };
  const amount: Agreement["amount"] =
    maxFen === null
      ? { kind: "exact", fen: amountFen }
      : { kind: "range", minFen: amountFen, maxFen };
  return { ...stated, amount, ...more };
}

const stated = { fee: "stated", basis: "written" } as const;
const noRates = { debitPpm: null, debitCapFen: null, creditPpm: null, qrPpm: null, fixedFen: null };

function capOf({ card, capFen }: Extract<ClauseValue, { readonly term: "rate" }>) {
  return card === "debit" && capFen !== null ? { debitCapFen: capFen } : {};
}

/** Rates without the questions that are still open. */
export function knownRates(rates: Agreement["rates"]): Partial<Agreement["rates"]> {
  return Object.fromEntries(Object.entries(rates).filter(([, rate]) => rate !== null));
}
