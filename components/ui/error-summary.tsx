"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/schemas/form";
import type { ErrorWords } from "./form";

/** What was wrong, at the top of the form, each with a way to its field. Takes focus when it comes. */
export function ErrorSummary({
  state,
  words,
  title,
  labels,
}: {
  readonly state: FormState;
  readonly words: ErrorWords;
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.kind !== "empty") box.current?.focus();
  }, [state]);
  if (state.kind === "empty") return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="border-l-4 border-amber-pencil py-1 pl-4"
    >
      <h2 id="error-summary-title" className="font-semibold">
        {title}
      </h2>
      {state.kind === "refused" ? (
        <p>{words[state.reason]}</p>
      ) : (
        <ul>
          {Object.entries(state.errors).map(([name, code]) => (
            <li key={name}>
              <a href={`#${name}`} className="link inline-block min-h-6">
                {labels[name] === undefined ? words[code] : `${labels[name]} · ${words[code]}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
