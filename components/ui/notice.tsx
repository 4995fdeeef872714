import type { ReactNode } from "react";

const edges = {
  plain: "border-ink-soft",
  good: "border-green-tick",
  unclear: "border-amber-pencil",
  money: "border-red-pencil",
} as const;

/** A remark beside the text. `live`: it has just come and is read out. */
export function Notice({
  tone = "plain",
  title,
  live = false,
  children,
}: {
  readonly tone?: keyof typeof edges;
  readonly title?: ReactNode;
  readonly live?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div role={live ? "status" : undefined} className={`border-l-4 py-1 pl-4 ${edges[tone]}`}>
      {title === undefined ? null : <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
