"use client";

import { type ReactNode, useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ButtonLook } from "@/components/ui/button";
import { emptyForm, type FormState } from "@/lib/schemas/form";

/** One button that does one thing to a report; works with scripts off, and says why where it is refused. */
export function ActForm({
  action,
  token,
  label,
  pending,
  look,
  refused,
  children,
}: {
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>;
  readonly token: string;
  readonly label: string;
  readonly pending: string;
  readonly look: ButtonLook;
  readonly refused: string;
  readonly children?: ReactNode;
}) {
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="token" value={token} />
      <SubmitButton label={label} pending={pending} look={look} />
      {children}
      {state.kind === "empty" ? null : (
        <p role="alert" className="w-full text-red-pencil">
          {refused}
        </p>
      )}
    </form>
  );
}
