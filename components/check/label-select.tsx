"use client";

import { inputClass } from "@/components/ui/field-frame";
import type { Choice } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

/**
 * One control for what a deduction is. With scripts a choice is sent at once, without them by the button beside it.
 * `nth` tells the controls of one form apart.
 */
export function LabelSelect({
  nth,
  label,
  value,
  choices,
  words,
}: {
  readonly nth: number;
  /** of the deduction, as printed */
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly words: {
    readonly select: string;
    readonly change: string;
    readonly changeOf: string;
    readonly pending: string;
  };
}) {
  return (
    <span className="flex items-center gap-2">
      <input type="hidden" name={`label-${nth}`} value={label} />
      <select
        key={value}
        name={`category-${nth}`}
        aria-label={words.select}
        defaultValue={value}
        className={`${inputClass} min-w-40`}
        onChange={({ currentTarget }) => {
          const button = currentTarget.form?.querySelector<HTMLButtonElement>(
            `button[name=relabel][value="${nth}"]`,
          );
          currentTarget.form?.requestSubmit(button);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <span className="hidden scripting-none:block">
        <SubmitButton
          look="quiet"
          name="relabel"
          value={String(nth)}
          label={words.change}
          pending={words.pending}
          spoken={words.changeOf}
        />
      </span>
    </span>
  );
}
