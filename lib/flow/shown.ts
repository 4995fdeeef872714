import type { Fen, Ppm } from "../engine/money";
import type { AgreedAmount, ApproxDay } from "../schemas/check-draft";

export type DayParts = { readonly year: string; readonly month: string; readonly day: string };

/** an approximate day as its three fields were filled */
export function dayParts(day: ApproxDay | null): DayParts | undefined {
  if (day === null) return undefined;
  const [year = "", month = "", date = ""] = day.on
    .split("-")
    .map((part) => part.replace(/^0/, ""));
  return {
    year,
    month: day.exact === "year" ? "" : month,
    day: day.exact === "day" ? date : "",
  };
}

/** an amount in the standard form for a field: 60.00; "" for none */
export function amountText(amount: Fen | null): string {
  if (amount === null) return "";
  const digits = String(amount < 0 ? -amount : amount).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function agreedAmountText(amount: AgreedAmount | null): string {
  if (amount === null) return "";
  if (amount.kind === "exact") return amountText(amount.fen);
  return `${amountText(amount.minFen)} - ${amountText(amount.maxFen)}`;
}

/** a rate as a per cent without its sign: 0.6; "" for none */
export function rateText(rate: Ppm | null): string {
  if (rate === null) return "";
  const digits = String(rate).padStart(5, "0");
  const rest = digits.slice(-4).replace(/0+$/, "");
  return rest === "" ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${rest}`;
}
