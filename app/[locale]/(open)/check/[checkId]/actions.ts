"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { localePath } from "@/lib/i18n/navigation";
import { emptyInput } from "@/lib/schemas/fields";
import { plainField } from "@/lib/schemas/form";
import { closeCheck } from "@/lib/store/checks";

export const removeCheck = guestAction(emptyInput, async (key, _nothing, form) => {
  await closeCheck(key, plainField(form, "checkId"));
  redirect(`${localePath(await getLocale(), "/check")}?removed`);
});
