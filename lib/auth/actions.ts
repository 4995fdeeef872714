import "server-only";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { localePath } from "../i18n/navigation";
import { type FormState, readForm, typedValues } from "../schemas/form";
import type { MerchantKey } from "../store/keys";
import { requireGuest } from "./guards";
import { isOwnOrigin } from "./origin";

/** What `useActionState` takes: answers with a state, or leaves by a redirect. */
export type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** A form that anybody may post from our own pages. Asks what before it works. Never catches: a redirect passes through. */
export function publicAction<Input>(
  schema: z.ZodType<Input>,
  work: (input: Input, form: FormData) => Promise<FormState>,
): Action {
  return async (_previous, form) => {
    if (!isOwnOrigin(await headers())) return foreign(form);
    const read = readForm(schema, form);
    return read.kind === "read" ? work(read.input, form) : read;
  };
}

/** A form of a guest: asks who, then what, then works. Without a guest's cookie it leaves for the beginning. */
export function guestAction<Input>(
  schema: z.ZodType<Input>,
  work: (key: MerchantKey, input: Input, form: FormData) => Promise<FormState>,
): Action {
  return async (_previous, form) => {
    if (!isOwnOrigin(await headers())) return foreign(form);
    const key = await requireGuest(localePath(await getLocale(), "/check"));
    const read = readForm(schema, form);
    return read.kind === "read" ? work(key, read.input, form) : read;
  };
}

function foreign(form: FormData): FormState {
  return { kind: "refused", reason: "foreign-origin", values: typedValues(form) };
}
