"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/actions";
import { beginGuest } from "@/lib/auth/guards";
import { localePath } from "@/lib/i18n/navigation";
import { emptyInput } from "@/lib/schemas/fields";
import { addCheck } from "@/lib/store/checks";

export const startCheck = publicAction(emptyInput, async () => {
  const key = await beginGuest();
  const id = await addCheck(key);
  redirect(localePath(await getLocale(), `/check/${id}/terminal`));
});
