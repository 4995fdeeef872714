"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { today } from "@/lib/clock";
import { localePath } from "@/lib/i18n/navigation";
import { agreementForm } from "@/lib/schemas/agreement-form";
import type { AgreementAnswers, ApproxDay } from "@/lib/schemas/check-draft";
import { type ErrorCode, invalid, plainField, refused } from "@/lib/schemas/form";
import { changeCheck, findCheck } from "@/lib/store/checks";

export const saveAgreement = guestAction(agreementForm, async (key, { answers, typed }, form) => {
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", typed);
  const late = daysAfterToday(answers);
  if (0 < Object.keys(late).length) return invalid(late, typed);
  await changeCheck(key, id, { ...draft, agreement: answers });
  redirect(localePath(await getLocale(), `/check/${id}/charges`));
});

function daysAfterToday(answers: AgreementAnswers): Record<string, ErrorCode> {
  if (answers.have === "nothing") return {};
  const { signedOn, raise } = answers;
  const days: Readonly<Record<string, ApproxDay | null>> = {
    signed: signedOn,
    raisedOn: raise.on,
    toldOn: raise.toldOn,
    agreedOn: raise.agreedOn,
  };
  const late: Record<string, ErrorCode> = {};
  for (const [name, day] of Object.entries(days))
    if (day !== null && today() < day.on) late[name] = "day-in-the-future";
  return late;
}
