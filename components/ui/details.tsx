import type { ReactNode } from "react";

/** Folds what not everybody needs; works without scripts, because the browser does it. */
export function Details({
  summary,
  open,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={open} className="group">
      <summary className="link flex min-h-11 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
        <svg
          aria-hidden="true"
          viewBox="0 0 10 10"
          className="size-2.5 shrink-0 transition-transform group-open:rotate-90 motion-reduce:transition-none"
        >
          <path d="M2 0l6 5-6 5z" fill="currentColor" />
        </svg>
        <span>{summary}</span>
      </summary>
      <div className="mt-1 border-l border-line pb-2 pl-4">{children}</div>
    </details>
  );
}
