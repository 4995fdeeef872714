import type { ReactNode } from "react";

/** The red pencil's circle round an amount. Drawn, not coloured in: the word beside it says the same. */
export function Circled({ children }: { readonly children: ReactNode }) {
  return (
    <span className="relative inline-block px-1">
      {children}
      <svg
        aria-hidden="true"
        viewBox="0 0 120 48"
        preserveAspectRatio="none"
        className="pointer-events-none absolute -inset-x-3 -inset-y-2 h-[calc(100%+1rem)] w-[calc(100%+1.5rem)] overflow-visible text-red-pencil"
      >
        <path
          className="pencil-stroke"
          pathLength={1}
          d="M24 8C48 1 96 1 112 15c9 9-2 22-28 27-27 5-66 4-77-8C-2 24 11 11 40 6c21-4 45-4 60 1"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
    </span>
  );
}

/** The amber pencil's wave under what cannot be told. */
export function Waved({ children }: { readonly children: ReactNode }) {
  return (
    <span className="underline decoration-amber-pencil decoration-wavy decoration-1 underline-offset-4">
      {children}
    </span>
  );
}

/** The green tick beside what was owed. */
export function Ticked({ children }: { readonly children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      {children}
      <svg aria-hidden="true" viewBox="0 0 16 14" className="h-3.5 w-4 text-green-tick">
        <path
          d="M1.5 8c1.6 1 2.7 2.3 3.6 4.3C7.3 7.6 10 4.3 14.5 1.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </span>
  );
}
