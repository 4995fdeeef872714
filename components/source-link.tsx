import type { ReactNode } from "react";

/** The way to a source: out to its address where it has one, else to its entry in the list of sources. */
export function SourceLink({
  address,
  children,
}: {
  readonly address: string | null;
  readonly children: ReactNode;
}) {
  if (address === null) return <span>{children}</span>;
  return (
    <a href={address} className="link" rel="noreferrer noopener external" target="_blank">
      {children}
    </a>
  );
}
