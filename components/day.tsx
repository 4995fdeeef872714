import { useLocale } from "next-intl";
import type { PlainDate } from "@/lib/engine/date";
import { formatDay } from "@/lib/messages/format";

/**
 * The one way a date reaches the screen: 2026年3月5日 in text, 2026-03-05 in tables.
 * Server components only; a client component is handed the finished words.
 */
export function Day({ on, table = false }: { readonly on: PlainDate; readonly table?: boolean }) {
  const locale = useLocale();
  return (
    <time dateTime={on} className="figures">
      {table ? on : formatDay(on, locale)}
    </time>
  );
}
