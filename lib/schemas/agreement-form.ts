import type { z } from "zod";
import { zero } from "../engine/money";
import type { Category, Span } from "../engine/request";
import {
  type AgreedAmount,
  type Agreement,
  type AgreementAnswers,
  anchors,
  bases,
  cancellations,
  cycles,
  dues,
  feeStatements,
  type OtherFee,
  otherFeesAnswers,
  promises,
  type Raise,
  raiseAnswers,
  raiseMoments,
  refunds,
  scopes,
  waiverKinds,
} from "./check-draft";
import type { Filled } from "./check-forms";
import {
  amountFromZero,
  approxDayOf,
  choiceOf,
  countOf,
  type Fields,
  fieldsOf,
  rateOf,
  readRange,
  requiredChoice,
  textOf,
} from "./fields";

/** what besides the data fee is asked for */
export const otherCategories = [
  "rental",
  "membership",
  "sms",
  "insurance",
  "service",
] as const satisfies readonly Category[];
export const otherCycles = ["year", "month", "once"] as const;
export const otherRows = [1, 2, 3] as const;

/** What was agreed, from memory. Every question may stay open; what is filled in has to be readable. */
export const agreementForm: z.ZodType<Filled<AgreementAnswers>> = fieldsOf((fields) => {
  const have = requiredChoice(fields, "have", ["nothing", "memory"]);
  const answers: AgreementAnswers =
    have === "memory" ? { have, ...agreementOf(fields) } : { have: "nothing" };
  return { answers, typed: fields.typed };
});

function agreementOf(given: Fields): Agreement {
  const fee = choiceOf(given, "fee", feeStatements);
  // where there is no data fee, what was typed about one does not count and is not complained of
  const fields = fee === "none" || fee === "notWritten" ? without(given, feeQuestions) : given;
  const cycle = choiceOf(fields, "cycle", cycles);
  const otherFees = choiceOf(fields, "otherFees", otherFeesAnswers);
  return {
    fee,
    basis: choiceOf(fields, "basis", bases),
    promise: choiceOf(fields, "promise", promises),
    amount: agreedAmountOf(fields),
    cycle,
    everyDays:
      cycle === "days" ? needed(fields, "everyDays", countOf(fields, "everyDays", 3_660)) : null,
    per: choiceOf(fields, "per", scopes),
    anchor: choiceOf(fields, "anchor", anchors),
    signedOn: approxDayOf(fields, "signed"),
    free: freeOf(fields),
    due: choiceOf(fields, "due", dues),
    waiver: waiverOf(fields),
    raise: raiseOf(fields),
    otherFees,
    others: otherFees === "some" ? othersOf(fields) : [],
    deposit: depositOf(fields),
    rates: {
      debitPpm: rateOf(fields, "debitRate"),
      debitCapFen: amountFromZero(fields, "debitCap"),
      creditPpm: rateOf(fields, "creditRate"),
      qrPpm: rateOf(fields, "qrRate"),
      fixedFen: amountFromZero(fields, "fixedFee"),
    },
    cancellation: choiceOf(fields, "cancellation", cancellations),
    cancelNoticeDays: countOf(fields, "cancelNoticeDays", 3_660),
    penaltyFen: amountFromZero(fields, "penalty"),
    refund: choiceOf(fields, "refund", refunds),
  };
}

/** beginnings of the names of questions about a data fee */
const feeQuestions = [
  "feeAmount",
  "cycle",
  "everyDays",
  "per",
  "free",
  "due",
  "anchor",
  "signed",
  "waiver",
  "raised",
  "told",
  "agreed",
];

function without({ typed, refuse }: Fields, names: readonly string[]): Fields {
  const left = Object.entries(typed).filter(
    ([field]) => !names.some((name) => field.startsWith(name)),
  );
  return { typed: Object.fromEntries(left), refuse };
}

/** "60" is an amount, "0 到 300" a range */
function agreedAmountOf(fields: Fields): AgreedAmount | null {
  const ends = readRange(textOf(fields, "feeAmount"));
  if (ends === null) {
    const fen = amountFromZero(fields, "feeAmount");
    return fen === null ? null : { kind: "exact", fen };
  }
  const [minFen, maxFen] = ends;
  if (minFen === null || maxFen === null || minFen < 0) {
    fields.refuse("feeAmount", "not-an-amount");
    return null;
  }
  if (maxFen < minFen) fields.refuse("feeAmount", "range-upside-down");
  return { kind: "range", minFen, maxFen };
}

function freeOf(fields: Fields): Span | null {
  const count = countOf(fields, "freeCount", 3_660);
  if (count === null) return null;
  return { count, unit: choiceOf(fields, "freeUnit", ["day", "month"]) ?? "day" };
}

function waiverOf(fields: Fields): Agreement["waiver"] {
  const kind = choiceOf(fields, "waiverKind", waiverKinds);
  if (kind === null) return null;
  const atLeastFen = needed(fields, "waiverAmount", amountFromZero(fields, "waiverAmount"));
  return atLeastFen === null ? null : { kind, atLeastFen };
}

const noRaise: Omit<Raise, "raised"> = {
  on: null,
  amountFen: null,
  told: null,
  toldOn: null,
  agreed: null,
  agreedOn: null,
};

function raiseOf(fields: Fields): Raise {
  const raised = choiceOf(fields, "raised", raiseAnswers);
  if (raised !== "yes") return { ...noRaise, raised };
  const told = choiceOf(fields, "told", raiseMoments);
  const agreed = choiceOf(fields, "agreed", raiseMoments);
  return {
    raised,
    on: needed(fields, "raisedOn", approxDayOf(fields, "raisedOn")),
    amountFen: needed(fields, "raisedAmount", amountFromZero(fields, "raisedAmount")),
    told,
    toldOn: told === "day" ? needed(fields, "toldOn", approxDayOf(fields, "toldOn")) : null,
    agreed,
    agreedOn: agreed === "day" ? needed(fields, "agreedOn", approxDayOf(fields, "agreedOn")) : null,
  };
}

function othersOf(fields: Fields): readonly OtherFee[] {
  return otherRows.flatMap((row) => {
    const category = choiceOf(fields, `other${row}Category`, otherCategories);
    if (category === null) return [];
    const name = `other${row}Amount`;
    const amountFen = needed(fields, name, amountFromZero(fields, name));
    const cycle = choiceOf(fields, `other${row}Cycle`, otherCycles) ?? "year";
    return amountFen === null ? [] : [{ category, amountFen, cycle }];
  });
}

function depositOf(fields: Fields): Agreement["deposit"] {
  const amountFen = amountFromZero(fields, "depositAmount");
  const volumeFen = amountFromZero(fields, "depositVolume");
  const withinMonths = countOf(fields, "depositMonths", 120);
  return amountFen === null || amountFen === zero ? null : { amountFen, volumeFen, withinMonths };
}

/** refuses an empty field that another answer has made necessary */
function needed<Value>(fields: Fields, name: string, value: Value | null): Value | null {
  const typed = [name, `${name}Year`, `${name}Month`, `${name}Day`].some(
    (field) => (fields.typed[field] ?? "").trim() !== "",
  );
  if (value === null && !typed) fields.refuse(name, "required");
  return value;
}
