"use client";

import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button";

/** Says what happens next and, while it happens, what is being done. */
export function SubmitButton({
  label,
  pending,
  look = "main",
  name,
  value,
  spoken,
}: {
  readonly label: string;
  readonly pending: string;
  readonly look?: ButtonLook;
  readonly name?: string;
  readonly value?: string;
  /** for a screen reader, where the label alone does not say what it is about */
  readonly spoken?: string;
}) {
  const status = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={status.pending}
      aria-label={spoken}
      onClick={(event) => {
        // a second press would send the form twice
        if (status.pending) event.preventDefault();
      }}
      className={buttonClass(look)}
    >
      {status.pending ? pending : label}
    </button>
  );
}
