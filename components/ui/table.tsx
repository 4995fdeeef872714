import type { ReactNode } from "react";

export type Column = {
  readonly key: string;
  readonly title: ReactNode;
  /** amounts and counts stand at the right */
  readonly end?: boolean;
};
export type Row = { readonly key: string; readonly cells: Readonly<Record<string, ReactNode>> };

// a box that scrolls has to be reached with the keyboard (WCAG 2.1.1), though it is no control
const scrolling = { role: "group", tabIndex: 0, className: "overflow-x-auto" };

/** A table that scrolls by itself on a narrow screen. */
export function Table({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}) {
  return (
    <div aria-label={caption} {...scrolling}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`border-b border-ink-soft px-2 py-2 font-semibold wrap-normal first:pl-0 last:pr-0 ${column.end ? "text-end" : "text-start"}`}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={`border-b border-line px-2 py-2 align-top first:pl-0 last:pr-0 ${column.end ? "figures text-end" : ""}`}
                >
                  {row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
