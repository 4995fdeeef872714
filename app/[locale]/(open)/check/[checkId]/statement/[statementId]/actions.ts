"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { discardFiles } from "@/lib/files/stored-files";
import { localePath } from "@/lib/i18n/navigation";
import { emptyInput } from "@/lib/schemas/fields";
import { plainField, refused } from "@/lib/schemas/form";
import { findCheck } from "@/lib/store/checks";
import { dropStatement, keepStatement } from "@/lib/store/kept-statements";

export const settleStatement = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const statement = plainField(form, "statementId");
  if (plainField(form, "act") === "keep") {
    if (!(await keepStatement(key, id, statement))) return refused("gone", {});
  } else {
    if ((await findCheck(key, id)) === null) return refused("gone", {});
    // dropped a second time it is gone as it was meant to be
    await discardFiles((await dropStatement(key, id, statement)) ?? []);
  }
  redirect(`${localePath(await getLocale(), `/check/${id}/charges`)}#statements`);
});
