"use server";

import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { localePath } from "@/lib/i18n/navigation";
import { emptyInput } from "@/lib/schemas/fields";
import { plainField, refused } from "@/lib/schemas/form";
import { askedChoice } from "@/lib/schemas/label-choice";
import { findCheck } from "@/lib/store/checks";
import { settleLabel } from "@/lib/store/label-choices";
import { listStatements } from "@/lib/store/statements";

/** What the deductions of one name are, from the page of what was read from a file. */
export const chooseForFile = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const statement = plainField(form, "statementId");
  if ((await findCheck(key, id)) === null) return refused("gone", {});
  if (!(await listStatements(key, id)).some((file) => file.id === statement))
    return refused("gone", {});
  const asked = askedChoice(form);
  if (asked === null) return refused("unexpected", {});
  await settleLabel(key, asked);
  // a redirect that differs by its fragment alone would show what the browser has
  refresh();
  redirect(`${localePath(await getLocale(), `/check/${id}/statement/${statement}`)}#charges`);
});
