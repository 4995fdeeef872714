"use client";

import type { ReactNode } from "react";
import { FieldError, Hint, describedBy, inputClass } from "./field-frame";
import { useField } from "./form";

export type DayParts = { readonly year: string; readonly month: string; readonly day: string };
export type DayWords = { readonly year: string; readonly month: string; readonly day: string };

/**
 * A day as well as it is remembered, in three fields <name>Year, <name>Month and <name>Day: month and day may stay
 * empty. The year's field bears the name itself as id.
 */
export function DayField({
  name,
  legend,
  hint,
  words,
  value,
}: {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly words: DayWords;
  readonly value?: DayParts | undefined;
}) {
  const { error } = useField(name);
  return (
    <fieldset className="space-y-1" aria-describedby={describedBy(name, hint, error)}>
      <legend className="font-semibold">{legend}</legend>
      {hint === undefined ? null : <Hint name={name}>{hint}</Hint>}
      <FieldError name={name} error={error} />
      <div className="flex flex-wrap items-center gap-3">
        <Part
          id={name}
          name={`${name}Year`}
          word={words.year}
          value={value?.year}
          long
          bad={error !== null}
        />
        <Part name={`${name}Month`} word={words.month} value={value?.month} bad={error !== null} />
        <Part name={`${name}Day`} word={words.day} value={value?.day} bad={error !== null} />
      </div>
    </fieldset>
  );
}

function Part({
  id,
  name,
  word,
  value,
  long = false,
  bad,
}: {
  readonly id?: string;
  readonly name: string;
  readonly word: string;
  readonly value: string | undefined;
  readonly long?: boolean;
  readonly bad: boolean;
}) {
  const { typed } = useField(name);
  const initial = typed ?? value ?? "";
  return (
    <label className="flex items-center gap-2">
      <input
        key={initial}
        id={id ?? name}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={initial}
        aria-invalid={bad ? true : undefined}
        className={`${inputClass} ${long ? "max-w-20" : "max-w-14"}`}
      />
      <span>{word}</span>
    </label>
  );
}
