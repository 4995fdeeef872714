"use client";

import type { ReactNode } from "react";
import { FieldError, Hint, describedBy } from "./field-frame";
import { useField } from "./form";

export type RadioChoice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

/** One answer of several. The first radio bears the field's name as id, so that the error summary leads to it. */
export function Radios({
  name,
  legend,
  hint,
  choices,
  value,
  inline = false,
}: {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly RadioChoice[];
  readonly value?: string | undefined;
  /** short answers side by side */
  readonly inline?: boolean;
}) {
  const { error, typed } = useField(name);
  const initial = typed ?? value ?? "";
  return (
    <fieldset className="space-y-1" aria-describedby={describedBy(name, hint, error)}>
      <legend className="font-semibold">{legend}</legend>
      {hint === undefined ? null : <Hint name={name}>{hint}</Hint>}
      <FieldError name={name} error={error} />
      <div key={initial} className={inline ? "flex flex-wrap gap-x-6" : ""}>
        {choices.map((choice, index) => (
          <label
            key={choice.value}
            className="grid min-h-11 cursor-pointer grid-cols-[1.5rem_1fr] items-start gap-x-2 py-2"
          >
            <input
              type="radio"
              id={index === 0 ? name : undefined}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === initial}
              className="mt-1 size-5 accent-stream"
            />
            <span>
              {choice.label}
              {choice.hint === undefined ? null : (
                <span className="block text-sm text-ink-soft">{choice.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
