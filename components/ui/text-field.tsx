"use client";

import type { ReactNode } from "react";
import { FieldError, Hint, describedBy, inputClass } from "./field-frame";
import { useField } from "./form";

const widths = { short: "max-w-32", medium: "max-w-56", full: "" } as const;

export type TextFieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value?: string | undefined;
  readonly width?: keyof typeof widths;
  readonly inputMode?: "text" | "decimal" | "numeric";
  readonly type?: "text" | "date";
  readonly max?: string;
  /** behind the field: 元, % */
  readonly unit?: ReactNode;
  readonly autoComplete?: string;
};

export function TextField({
  name,
  label,
  hint,
  value,
  width = "full",
  unit,
  ...input
}: TextFieldProps) {
  const { error, typed } = useField(name);
  const initial = typed ?? value ?? "";
  return (
    <div className="space-y-1">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint === undefined ? null : <Hint name={name}>{hint}</Hint>}
      <FieldError name={name} error={error} />
      <div className={`flex items-center gap-2 ${widths[width]}`}>
        <input
          key={initial}
          id={name}
          name={name}
          type="text"
          autoComplete="off"
          defaultValue={initial}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={describedBy(name, hint, error)}
          className={inputClass}
          {...input}
        />
        {unit === undefined ? null : <span className="shrink-0">{unit}</span>}
      </div>
    </div>
  );
}
