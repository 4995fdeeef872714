"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { chosenMapping } from "@/lib/flow/column-choice";
import { readHeld } from "@/lib/flow/held-text";
import { localePath } from "@/lib/i18n/navigation";
import { emptyInput } from "@/lib/schemas/fields";
import { plainField, refused, typedValues } from "@/lib/schemas/form";
import { findHeldFile } from "@/lib/store/held-files";
import { addStatement } from "@/lib/store/statements";

export const readMapped = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const held = await findHeldFile(key, id, plainField(form, "statementId"));
  if (held === null) return refused("gone", {});
  const { proposal, headers, encoding } = held.reading;
  const choice = chosenMapping(typedValues(form), proposal, headers.length);
  const reading = choice.kind === "twice" ? null : readHeld(held.text, choice.mapping);
  if (reading?.kind !== "read") return refused("mapping-reads-nothing", {});
  const { fileName, sha256, bytes } = held;
  const about = { fileName, sha256, bytes, layout: reading.layout, encoding };
  const statement = await addStatement(key, id, { ...about, reading });
  if (statement === null) return refused("too-many-files", {});
  redirect(localePath(await getLocale(), `/check/${id}/statement/${statement}`));
});
