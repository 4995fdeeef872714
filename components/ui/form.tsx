"use client";

import { type ReactNode, createContext, useActionState, useContext, useRef } from "react";
import { useUnsent } from "./unsent";
import { type ErrorCode, type FormState, emptyForm } from "@/lib/schemas/form";
import { ErrorSummary } from "./error-summary";

export type ErrorWords = { readonly [C in ErrorCode]: string };
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
type Surroundings = { readonly state: FormState; readonly words: ErrorWords };

export const FormContext = createContext<Surroundings | null>(null);

/**
 * A form that works with scripts off. What was typed stays after an error; the summary of errors takes focus.
 * `stamp` names the state of the server's draft that the fields were filled from: what was typed and never
 * sent is brought back after a reload, as long as the stamp is the same. Give it as `key` too: a form whose
 * draft has changed is a new form.
 */
export function Form({
  action,
  words,
  summaryTitle,
  labels,
  name,
  stamp,
  children,
}: {
  readonly action: FormAction;
  readonly words: ErrorWords;
  readonly summaryTitle: string;
  /** the questions by field name, for the summary of errors */
  readonly labels?: Readonly<Record<string, string>>;
  /** of the form on its page */
  readonly name: string;
  readonly stamp: string;
  readonly children: ReactNode;
}) {
  const [state, send] = useActionState(action, emptyForm);
  const form = useRef<HTMLFormElement>(null);
  useUnsent(form, name, stamp, state);
  return (
    <FormContext value={{ state, words }}>
      <form ref={form} action={send} noValidate className="space-y-8">
        <ErrorSummary state={state} words={words} title={summaryTitle} labels={labels ?? {}} />
        {children}
      </form>
    </FormContext>
  );
}

export type FieldState = {
  /** the sentence for what is wrong with the field */
  readonly error: string | null;
  /** what was typed before the error; undefined before the first post */
  readonly typed: string | undefined;
};

/** What the form around a field knows of it; a field outside a Form knows nothing. */
export function useField(name: string): FieldState {
  const around = useContext(FormContext);
  if (around === null || around.state.kind === "empty") return { error: null, typed: undefined };
  const { state, words } = around;
  const code = state.kind === "invalid" ? state.errors[name] : undefined;
  return {
    error: code === undefined ? null : words[code],
    typed: state.values[name] ?? "",
  };
}
