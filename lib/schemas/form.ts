import type { z } from "zod";

/**
 * What is wrong with a field or a request, kebab-case and stable.
 * Each code has its sentence in `lib/messages/<locale>/errors.ts`; a code without one does not compile.
 */
export const errorCodes = [
  "required",
  "choose-one",
  "text-too-long",
  "not-a-day",
  "day-in-the-future",
  "day-before-start",
  "not-an-amount",
  "amount-zero",
  "amount-too-large",
  "not-a-rate",
  "not-a-count",
  "range-upside-down",
  "no-deductions-yet",
  "nothing-pasted",
  "nothing-read",
  "pasted-too-long",
  "statements-open",
  "terminals-open",
  "nothing-uploaded",
  "too-many-files",
  "no-compressed-upload",
  "mapping-reads-nothing",
  "clause-not-read",
  "no-clause-chosen",
  "upload-too-large",
  "upload-broken",
  "storage-full",
  "reader-busy",
  "reader-too-slow",
  "reader-too-large",
  "reader-stopped",
  "reader-failed",
  "too-many-lines",
  "foreign-origin",
  "too-many-requests",
  "gone",
  "unexpected",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type FieldErrors = Readonly<Record<string, ErrorCode>>;
/** what was typed, by field name, as it came */
export type Typed = Readonly<Record<string, string>>;

/** what a form shows after a post; success is a redirect, not a state */
export type FormState =
  | { readonly kind: "empty" }
  | { readonly kind: "invalid"; readonly errors: FieldErrors; readonly values: Typed }
  | { readonly kind: "refused"; readonly reason: ErrorCode; readonly values: Typed };

export const emptyForm: FormState = { kind: "empty" };

/** The text fields of a form by name; of several with one name the last counts. Files are left out. */
export function typedValues(form: FormData): Typed {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    // React and Next add fields of their own, all beginning with "$"
    if (typeof value === "string" && !name.startsWith("$")) values[name] = value;
  }
  return values;
}

/** The typed fields through a schema. A field error's message is an ErrorCode; the first one of a field counts. */
export function readForm<Input>(
  schema: z.ZodType<Input>,
  form: FormData,
): { readonly kind: "read"; readonly input: Input } | (FormState & { kind: "invalid" }) {
  const values = typedValues(form);
  const result = schema.safeParse(values);
  if (result.success) return { kind: "read", input: result.data };
  const errors: Record<string, ErrorCode> = {};
  for (const issue of result.error.issues) {
    const name = String(issue.path[0] ?? "form");
    errors[name] ??= errorCode(issue.message);
  }
  return { kind: "invalid", errors, values };
}

export function invalid(errors: FieldErrors, values: Typed): FormState {
  return { kind: "invalid", errors, values };
}

export function refused(reason: ErrorCode, values: Typed): FormState {
  return { kind: "refused", reason, values };
}

/** a hidden field or the pressed button's value; "" where there is none */
export function plainField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function errorCode(message: string): ErrorCode {
  return errorCodes.find((code) => code === message) ?? "required";
}
