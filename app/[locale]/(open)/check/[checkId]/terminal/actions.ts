"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { today } from "@/lib/clock";
import { localePath } from "@/lib/i18n/navigation";
import { terminalForm } from "@/lib/schemas/check-forms";
import { type ErrorCode, invalid, plainField, refused } from "@/lib/schemas/form";
import { changeCheck, findCheck } from "@/lib/store/checks";

export const saveTerminal = guestAction(terminalForm, async (key, { answers, typed }, form) => {
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", typed);
  const late: Record<string, ErrorCode> = {};
  if (answers.activatedOn && today() < answers.activatedOn.on)
    late["activated"] = "day-in-the-future";
  // the end of the running month or year is still a true answer to "when did it go back"
  if (answers.returnedOn?.exact === "day" && today() < answers.returnedOn.on)
    late["returnedOn"] = "day-in-the-future";
  if (0 < Object.keys(late).length) return invalid(late, typed);
  await changeCheck(key, id, { ...draft, terminal: answers });
  const next = draft.agreement === null ? "agreement" : plainField(form, "next") || "agreement";
  redirect(
    localePath(await getLocale(), `/check/${id}/${next === "charges" ? next : "agreement"}`),
  );
});
