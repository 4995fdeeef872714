"use client";

import type { ReactNode } from "react";
import { FieldError, Hint, describedBy, inputClass } from "./field-frame";
import { useField } from "./form";

export type Choice = { readonly value: string; readonly label: string };

export function Select({
  name,
  label,
  hint,
  choices,
  value,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
}) {
  const { error, typed } = useField(name);
  const initial = typed ?? value ?? "";
  return (
    <div className="space-y-1">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint === undefined ? null : <Hint name={name}>{hint}</Hint>}
      <FieldError name={name} error={error} />
      <select
        key={initial}
        id={name}
        name={name}
        defaultValue={initial}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={describedBy(name, hint, error)}
        className={inputClass}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
