import type { z } from "zod";
import type { PlainDate } from "../engine/date";
import { minus, zero } from "../engine/money";
import { categories, connectivities, devices, type Window } from "../engine/request";
import { limits } from "../limits";
import type { Line, TerminalAnswers } from "./check-draft";
import { amountOf, approxDayOf, choiceOf, dayOf, fieldsOf, requiredChoice, textOf } from "./fields";
import type { Typed } from "./form";

/** what a form gave, with what was typed, so that a later refusal can give it back */
export type Filled<Answers> = { readonly answers: Answers; readonly typed: Typed };

/** Which terminal: everything but the number has to be answered, 不清楚 included. */
export const terminalForm: z.ZodType<Filled<TerminalAnswers>> = fieldsOf((fields) => {
  const provider = textOf(fields, "provider");
  if (provider === "") fields.refuse("provider", "choose-one");
  const providerName = textOf(fields, "providerName", 40);
  const device = requiredChoice(fields, "device", [...devices, "unclear"]);
  const connectivity = requiredChoice(fields, "connectivity", [...connectivities, "unclear"]);
  const activatedOn = approxDayOf(fields, "activated");
  const returned = requiredChoice(fields, "returned", ["no", "yes"]);
  const returnedOn = returned === "yes" ? approxDayOf(fields, "returnedOn", "end") : null;
  if (returned === "yes" && returnedOn === null) fields.refuse("returnedOn", "required");
  if (activatedOn && returnedOn && returnedOn.on < activatedOn.on)
    fields.refuse("returnedOn", "day-before-start");
  const terminalNumber = textOf(fields, "terminalNumber", 40);
  return {
    answers: {
      provider,
      providerName: providerName === "" ? null : providerName,
      device,
      connectivity,
      activatedOn,
      returnedOn,
      terminalNumber: terminalNumber === "" ? null : terminalNumber,
    },
    typed: fields.typed,
  };
});

/** One deduction, or with "back" an amount given back. */
export const lineForm: z.ZodType<Filled<Line | null>> = fieldsOf((fields) => {
  const on = dayOf(fields, "on");
  if (on === null && textOf(fields, "on") === "") fields.refuse("on", "required");
  const amount = amountOf(fields, "amount");
  if (amount === null && textOf(fields, "amount") === "") fields.refuse("amount", "required");
  if (amount === 0) fields.refuse("amount", "amount-zero");
  if (amount !== null && amount < 0) fields.refuse("amount", "not-an-amount");
  const category = requiredChoice(fields, "category", categories);
  const back = choiceOf(fields, "direction", ["taken", "back"]) === "back";
  const label = textOf(fields, "label", 60);
  if (on === null || amount === null || category === null || amount <= 0)
    return { answers: null, typed: fields.typed };
  const amountFen = back ? minus(zero, amount) : amount;
  return {
    answers: { on, amountFen, label, category, components: [], from: "typed" },
    typed: fields.typed,
  };
});

export const pasteForm: z.ZodType<Filled<string>> = fieldsOf((fields) => {
  const text = fields.typed["pasted"] ?? "";
  if (text.trim() === "") fields.refuse("pasted", "nothing-pasted");
  if (limits.pastedCharacters < text.length) fields.refuse("pasted", "pasted-too-long");
  return { answers: text, typed: fields.typed };
});

/** The days that the records cover, and the days on which money was demanded back; both may stay open. */
export const periodForm: z.ZodType<
  Filled<{ readonly window: Window | null; readonly demandsOn: readonly PlainDate[] }>
> = fieldsOf((fields) => {
  const from = dayOf(fields, "from");
  const to = dayOf(fields, "to");
  if (from !== null && to === null) fields.refuse("to", "required");
  if (to !== null && from === null) fields.refuse("from", "required");
  if (from !== null && to !== null && to < from) fields.refuse("to", "day-before-start");
  const demandsOn = demandFields.flatMap((name) => dayOf(fields, name) ?? []);
  const window = from === null || to === null ? null : { from, to };
  return {
    answers: { window, demandsOn: [...new Set(demandsOn)].toSorted() },
    typed: fields.typed,
  };
});

export const demandFields = ["demand1", "demand2", "demand3"] as const;
