import { type PlainDate, plainDate } from "../engine/date";
import { zero } from "../engine/money";
import type { Contract, Rate, Terms, TermsVersion, TransactionFees } from "../engine/request";
import type { AgreedRates, Agreement, ApproxDay } from "../schemas/check-draft";
import { agreedAnchor, agreedFees, type Known } from "./agreed-fees";
import { type Assumption, assume } from "./assumption";

/** from this day on a rise needs the merchant's agreement (State Council Decree 768, art. 20) */
const agreementNeededFrom = plainDate("2024-05-01");

export type AgreedContract = {
  readonly contract: Contract;
  readonly assumptions: readonly Assumption[];
};

/** The contract as the merchant remembers it, and what had to be taken for granted. */
export function agreedContract(
  agreement: Agreement,
  activatedOn: PlainDate,
  known: Known,
): AgreedContract {
  const signedOn = agreement.signedOn?.on ?? activatedOn;
  const original: TermsVersion = {
    effectiveFrom: signedOn,
    change: "original",
    noticeGivenOn: null,
    acceptedOn: null,
    terms: terms(agreement, known),
  };
  const raised = raisedVersion(agreement, known);
  return {
    contract: {
      id: "C1",
      signedOn,
      terminatedOn: null,
      versions: raised === null ? [original] : [original, raised],
    },
    assumptions: assumptions(agreement, original.terms),
  };
}

function terms(agreement: Agreement, known: Known): Terms {
  const { refund, cancellation } = agreement;
  return {
    fees: agreedFees(agreement, known),
    changeNoticeDays: null,
    refund: {
      kind: refund === null || refund === "unclear" ? "unknown" : refund,
      withinDays: null,
    },
    cancellation: {
      kind: cancellation === null || cancellation === "unclear" ? "unknown" : cancellation,
      noticeDays: agreement.cancelNoticeDays ?? 0,
      penaltyFen: agreement.penaltyFen ?? zero,
    },
    transactionFees: transactionFees(agreement.rates),
  };
}

function transactionFees(rates: AgreedRates): TransactionFees | null {
  const { debitPpm, debitCapFen, creditPpm, qrPpm, fixedFen } = rates;
  if (debitPpm === null && creditPpm === null && qrPpm === null) return null;
  return {
    ...(debitPpm === null ? {} : { debit: rate(debitPpm, debitCapFen) }),
    ...(creditPpm === null ? {} : { credit: rate(creditPpm, null) }),
    ...(qrPpm === null ? {} : { qr: rate(qrPpm, null) }),
    fixedFen: fixedFen ?? zero,
  };
}

function rate(ratePpm: Rate["ratePpm"], capFen: Rate["capFen"]): Rate {
  return { ratePpm, capFen };
}

function raisedVersion(agreement: Agreement, known: Known): TermsVersion | null {
  const { raised, on, amountFen } = agreement.raise;
  if (raised !== "yes" || on === null || amountFen === null) return null;
  const before = terms(agreement, known);
  if (isRaiseUnclear(agreement))
    // "decrease" takes effect by itself: from then on the fees are not known, and no day is made up for it
    return {
      effectiveFrom: on.on,
      change: "decrease",
      noticeGivenOn: null,
      acceptedOn: null,
      terms: { ...before, fees: null },
    };
  const after = terms({ ...agreement, amount: { kind: "exact", fen: amountFen } }, known);
  return {
    effectiveFrom: on.on,
    change: "increase",
    noticeGivenOn: moment(agreement.raise.told, agreement.raise.toldOn),
    acceptedOn: moment(agreement.raise.agreed, agreement.raise.agreedOn),
    terms: after,
  };
}

function moment(answer: Agreement["raise"]["told"], day: ApproxDay | null): PlainDate | null {
  return answer === "day" && day !== null ? day.on : null;
}

/** whether a rise counts hangs on a day that the merchant does not know */
function isRaiseUnclear({ raise }: Agreement): boolean {
  if (raise.raised !== "yes" || raise.on === null) return false;
  if (isOpen(raise.told, raise.toldOn)) return true;
  if (raise.told === "never" || raise.on.on < agreementNeededFrom) return false;
  return isOpen(raise.agreed, raise.agreedOn);
}

function isOpen(answer: Agreement["raise"]["told"], day: ApproxDay | null): boolean {
  return answer === null || answer === "unclear" || (answer === "day" && day === null);
}

function assumptions(agreement: Agreement, { fees }: Terms): Assumption[] {
  const found: Assumption[] = [assume("from-memory", { basis: agreement.basis ?? "unclear" })];
  const data = fees?.find(({ category }) => category === "data");
  if (fees === null) found.push(assume("fee-incomplete"));
  if (agreement.signedOn === null) found.push(assume("signed-unknown"));
  if (data?.model.kind === "recurring") {
    if (agreement.anchor === null || agreement.anchor === "unclear" || isAnchorChanged(agreement))
      found.push(assume("anchor-assumed"));
    if (agreement.due === null || agreement.due === "unclear") found.push(assume("due-assumed"));
    if (agreement.per === null || agreement.per === "unclear") found.push(assume("per-assumed"));
  }
  if (agreement.fee === "stated" && agreement.promise === "noOtherFee")
    found.push(assume("promise-set-aside"));
  if (agreement.raise.raised === "unclear" || isRaiseUnclear(agreement))
    found.push(assume("raise-unclear"));
  return found;
}

function isAnchorChanged(agreement: Agreement): boolean {
  return agreement.anchor === "calendar" && agreedAnchor(agreement) !== "calendar";
}
