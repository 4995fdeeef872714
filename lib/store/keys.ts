import "server-only";

declare const brand: unique symbol;

/** The right to one merchant's rows. Only `lib/auth/guards.ts` makes one, after it has looked. */
export type MerchantKey = { readonly merchantId: string; readonly [brand]: "merchant" };

/** The right to read one report: whoever holds its link. Only `lib/auth/guards.ts` makes one. */
export type ReportKey = {
  readonly merchantId: string;
  readonly reportId: string;
  readonly [brand]: "report";
};
