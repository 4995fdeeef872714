import type { PlainDate } from "../../engine/date";
import type { Fen, Ppm } from "../../engine/money";
import type { Category, Span } from "../../engine/request";
import type { ClauseFlag } from "./flags";

/** what a clause settles, and its value */
export type ClauseValue =
  | { readonly term: "noFee" | "noOtherFee" | "unilateralChange" | "onUse" }
  | {
      readonly term: "amount";
      readonly amountFen: Fen;
      /** of a range: its upper end */
      readonly maxFen: Fen | null;
      readonly cycle: Cycle | null;
      /** with cycle "days" */
      readonly everyDays: number | null;
      readonly per: "terminal" | "merchant" | null;
    }
  | {
      readonly term: "tiers";
      readonly window: "year" | "month";
      /** ascending; the last upToFen is null */
      readonly tiers: readonly { readonly upToFen: Fen | null; readonly amountFen: Fen }[];
    }
  | {
      readonly term: "freeTime";
      readonly span: Span;
      readonly anchor: "activation" | "signing" | null;
    }
  /** taken with the first sale, from that day on counted from 1; null: the day is not said here */
  | { readonly term: "firstSale"; readonly day: number | null }
  | { readonly term: "waiver"; readonly atLeastFen: Fen; readonly window: "year" | "month" }
  | { readonly term: "countWaiver"; readonly atLeast: number; readonly window: "year" | "month" }
  | {
      readonly term: "rate";
      readonly card: "debit" | "credit" | "qr";
      readonly ratePpm: Ppm;
      readonly capFen: Fen | null;
    }
  | { readonly term: "perSale"; readonly amountFen: Fen }
  | {
      readonly term: "otherFee";
      readonly category: Category;
      readonly amountFen: Fen;
      readonly cycle: "year" | "month" | "once";
    }
  | {
      readonly term: "deposit";
      readonly amountFen: Fen;
      readonly volumeFen: Fen | null;
      readonly months: number | null;
    }
  | { readonly term: "refund"; readonly kind: "none" | "full" | "proRata" }
  | { readonly term: "cancellation"; readonly kind: "anytime" | "atPeriodEnd" | "notAllowed" }
  | { readonly term: "penalty"; readonly amountFen: Fen }
  | { readonly term: "changeNotice" | "cancelNotice"; readonly days: number }
  | { readonly term: "signedOn"; readonly on: PlainDate }
  /** settles no figure, but is to be taken note of */
  | { readonly term: "condition"; readonly flag: ClauseFlag };
export type Cycle = "year" | "halfYear" | "quarter" | "month" | "days" | "once";
export type ClauseTerm = ClauseValue["term"];
