import type { ReactNode } from "react";

const edges = {
  plain: "border-ink-soft",
  good: "border-green-tick",
  unclear: "border-amber-pencil",
  money: "border-red-pencil",
} as const;

/** A remark beside the text. `role` "status" for what has just happened, "alert" for what went wrong. */
export function Notice({
  tone = "plain",
  title,
  role,
  children,
}: {
  readonly tone?: keyof typeof edges;
  readonly title?: ReactNode;
  readonly role?: "status" | "alert" | "note";
  readonly children?: ReactNode;
}) {
  return (
    <div role={role} className={`border-l-4 py-1 pl-4 ${edges[tone]}`}>
      {title === undefined ? null : <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
