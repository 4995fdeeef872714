"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { chosenMapping } from "@/lib/flow/column-choice";
import { localePath } from "@/lib/i18n/navigation";
import { emptyInput } from "@/lib/schemas/fields";
import { plainField, refused, typedValues } from "@/lib/schemas/form";
import { mappingSignature } from "@/lib/intake/mapping-signature";
import { readMappedFile } from "@/lib/reading/kept";
import { saveMapping } from "@/lib/store/mappings";
import { findHeldReading, listStatements, settleHeld } from "@/lib/store/statements";

export const readMapped = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const statement = plainField(form, "statementId");
  const held = await findHeldReading(key, id, statement);
  const file = (await listStatements(key, id)).find((each) => each.id === statement);
  if (held === null || file === undefined) return refused("gone", {});
  const { proposal, headers } = held;
  const choice = chosenMapping(typedValues(form), proposal, headers.length);
  if (choice.kind === "twice") return refused("mapping-reads-nothing", {});
  const reading = await readMappedFile(key, file, choice.mapping);
  if (reading.kind !== "read") return refused("mapping-reads-nothing", {});
  if (!(await settleHeld(key, id, statement, choice.mapping, reading))) return refused("gone", {});
  await saveMapping(key, mappingSignature(headers), choice.mapping, file.fileName);
  redirect(localePath(await getLocale(), `/check/${id}/statement/${statement}`));
});
