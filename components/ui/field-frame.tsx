import type { ReactNode } from "react";

export function hintId(name: string): string {
  return `${name}-hint`;
}

export function errorId(name: string): string {
  return `${name}-error`;
}

/** the ids of a field's hint and error, for aria-describedby */
export function describedBy(name: string, hint: unknown, error: string | null): string | undefined {
  const ids = [
    ...(hint === undefined || hint === null ? [] : [hintId(name)]),
    ...(error === null ? [] : [errorId(name)]),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}

export function Hint({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <p id={hintId(name)} className="text-sm text-ink-soft">
      {children}
    </p>
  );
}

/** Amber and a mark: red is for money. */
export function FieldError({
  name,
  error,
}: {
  readonly name: string;
  readonly error: string | null;
}) {
  if (error === null) return null;
  return (
    <p id={errorId(name)} className="font-semibold text-amber-pencil">
      <span aria-hidden="true">▸ </span>
      {error}
    </p>
  );
}

export const inputClass =
  "block min-h-11 w-full rounded-sm border border-ink-soft bg-sheet px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-amber-pencil";
