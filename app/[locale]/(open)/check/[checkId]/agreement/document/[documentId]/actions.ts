"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { dropFile } from "@/lib/files/stored-files";
import { confirmedClauses, settleClauses, withClauses } from "@/lib/flow/confirmed-clauses";
import { localePath } from "@/lib/i18n/navigation";
import { extractClauses } from "@/lib/intake/clauses/extract";
import { emptyInput } from "@/lib/schemas/fields";
import { invalid, plainField, refused, typedValues } from "@/lib/schemas/form";
import { changeCheck, findCheck } from "@/lib/store/checks";
import { changeDocument, findDocument, removeDocument } from "@/lib/store/documents";

/** The clauses that the merchant has confirmed go into the agreement; the others stay out of it. */
export const confirmClauses = guestAction(emptyInput, async (key, _nothing, form) => {
  const typed = typedValues(form);
  const id = plainField(form, "checkId");
  const documentId = plainField(form, "documentId");
  const draft = await findCheck(key, id);
  const document = await findDocument(key, id, documentId);
  if (draft === null || document === null || document.record.text === null)
    return refused("gone", typed);
  const findings = extractClauses(document.record.text.text);
  const { choices, errors } = settleClauses(findings, typed);
  if (0 < Object.keys(errors).length) return invalid(errors, typed);
  if (Object.keys(choices).length === 0) return refused("no-clause-chosen", typed);
  const confirmed = confirmedClauses(findings, choices);
  await changeDocument(key, id, documentId, { choices });
  if (0 < confirmed.length)
    await changeCheck(key, id, { ...draft, agreement: withClauses(draft.agreement, confirmed) });
  redirect(`${localePath(await getLocale(), `/check/${id}/agreement`)}#from-document`);
});

export const dropDocument = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const fileId = await removeDocument(key, id, plainField(form, "documentId"));
  if (fileId !== null) await dropFile(key, fileId);
  redirect(`${localePath(await getLocale(), `/check/${id}/agreement`)}#document`);
});
