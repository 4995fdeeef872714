import type { Fen } from "@/lib/engine/money";
import { formatMoney } from "@/lib/messages/format";

/** The one way an amount reaches the screen: ¥1,234.00 in tabular figures. */
export function Money({
  fen,
  className,
}: {
  readonly fen: Fen;
  readonly className?: string | undefined;
}) {
  return <span className={`figures ${className ?? ""}`}>{formatMoney(fen)}</span>;
}
