import type { ReactNode } from "react";

// what scrolls has to be reached by those who have only the keyboard
const scrolling = { tabIndex: 0, className: "scroll" };

/** Room for a wide table, which scrolls by itself on a narrow screen. */
export function ScrollTable({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={label} {...scrolling}>
      {children}
    </section>
  );
}
