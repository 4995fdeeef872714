import type { Fen } from "@/lib/engine/money";
import type { AuditReport } from "@/lib/engine/report";

/** The one sentence at the head of a report. Unknown is never said as zero, and a clean bill is said as plainly. */
export type Headline =
  | {
      readonly kind: "claim" | "overcharge" | "unresolved" | "timeBarred" | "refunded";
      readonly fen: Fen;
    }
  | { readonly kind: "none" | "clean"; readonly fen: null };

export function headlineOf({ totals, charges }: AuditReport): Headline {
  if (0 < totals.claimFen) return { kind: "claim", fen: totals.claimFen };
  if (0 < totals.unresolvedFen) return { kind: "unresolved", fen: totals.unresolvedFen };
  if (0 < totals.transactionOverchargeFen)
    return { kind: "overcharge", fen: totals.transactionOverchargeFen };
  if (0 < totals.timeBarredFen) return { kind: "timeBarred", fen: totals.timeBarredFen };
  if (0 < totals.disputedFen) return { kind: "refunded", fen: totals.disputedFen };
  return { kind: charges.length === 0 ? "none" : "clean", fen: null };
}
