import type { ReactNode } from "react";

/** the answers that questions hang on; globals.css holds a rule for each */
export type Condition =
  | "provider-other"
  | "returned-yes"
  | "have-memory"
  | "fee-possible"
  | "cycle-days"
  | "raised-yes"
  | "told-day"
  | "agreed-day"
  | "other-fees-some";

/** Shown only while the answer is given. CSS does it, so it works with scripts off. */
export function When({
  answer,
  children,
}: {
  readonly answer: Condition;
  readonly children: ReactNode;
}) {
  return (
    <div data-when={answer} className="space-y-8">
      {children}
    </div>
  );
}
