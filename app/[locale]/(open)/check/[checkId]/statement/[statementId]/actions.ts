"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { discardFiles } from "@/lib/files/stored-files";
import { localePath } from "@/lib/i18n/navigation";
import { emptyInput } from "@/lib/schemas/fields";
import { plainField, refused } from "@/lib/schemas/form";
import { changeCheck, findCheck } from "@/lib/store/checks";
import { heldLayout, listStatements, removeStatement } from "@/lib/store/statements";

export const settleStatement = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const statement = plainField(form, "statementId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", {});
  const others = draft.keptStatements.filter((kept) => kept !== statement);
  if (plainField(form, "act") === "keep") {
    const read = (await listStatements(key, id)).filter(({ layout }) => layout !== heldLayout);
    if (!read.some((file) => file.id === statement)) return refused("gone", {});
    await changeCheck(key, id, { ...draft, keptStatements: [...others, statement] });
  } else {
    await discardFiles((await removeStatement(key, id, statement)) ?? []);
    await changeCheck(key, id, { ...draft, keptStatements: others });
  }
  redirect(`${localePath(await getLocale(), `/check/${id}/charges`)}#statements`);
});
