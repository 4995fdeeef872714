"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { dropFile } from "@/lib/files/stored-files";
import { localePath } from "@/lib/i18n/navigation";
import { emptyInput } from "@/lib/schemas/fields";
import { plainField } from "@/lib/schemas/form";
import { closeCheck } from "@/lib/store/checks";
import { listDocuments } from "@/lib/store/documents";

export const removeCheck = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const documents = await listDocuments(key, id);
  await closeCheck(key, id);
  for (const { fileId } of documents) await dropFile(key, fileId);
  redirect(`${localePath(await getLocale(), "/check")}?removed`);
});
