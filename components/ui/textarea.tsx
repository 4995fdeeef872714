"use client";

import type { ReactNode } from "react";
import { FieldError, Hint, describedBy, inputClass } from "./field-frame";
import { useField } from "./form";

export function TextArea({
  name,
  label,
  hint,
  value,
  rows = 6,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value?: string;
  readonly rows?: number;
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
      <textarea
        key={initial}
        id={name}
        name={name}
        rows={rows}
        defaultValue={initial}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={describedBy(name, hint, error)}
        className={inputClass}
      />
    </div>
  );
}
