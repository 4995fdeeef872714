"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { today } from "@/lib/clock";
import { dropFile } from "@/lib/files/stored-files";
import { readPasted } from "@/lib/flow/lines";
import { localePath } from "@/lib/i18n/navigation";
import { pasteForm } from "@/lib/schemas/check-forms";
import { emptyInput } from "@/lib/schemas/fields";
import { invalid, plainField, refused } from "@/lib/schemas/form";
import { changeCheck, findCheck } from "@/lib/store/checks";
import { removeDocument } from "@/lib/store/documents";

/** The text goes the way of a pasted one: what is found is shown on the page of charges, and kept only if confirmed. */
export const findCharges = guestAction(pasteForm, async (key, { answers, typed }, form) => {
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", typed);
  const pasted = readPasted(answers, draft.lines, today());
  if (pasted.lines.length === 0) return invalid({ pasted: "nothing-read" }, typed);
  await changeCheck(key, id, { ...draft, pasted });
  redirect(`${localePath(await getLocale(), `/check/${id}/charges`)}#pasted-read`);
});

export const dropDocument = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const fileId = await removeDocument(key, id, plainField(form, "documentId"));
  if (fileId !== null) await dropFile(key, fileId);
  redirect(`${localePath(await getLocale(), `/check/${id}/charges`)}#document`);
});
