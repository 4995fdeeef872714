import type { PlainDate } from "./date";
import type { Fen } from "./money";
import type { Category, Component, Fee, FeeModel, Window } from "./request";
import type { Citation, ReductionKind } from "./report";
import type { Bearer } from "./seats";
import type { Sheet } from "./working";

/** A fee of one version of a contract, in the hands of whoever owes it, on the days on which that version governs. */
export type Owed<Model extends FeeModel = FeeModel> = {
  readonly bearer: Bearer;
  readonly version: number;
  readonly fee: Fee;
  readonly model: Model;
  readonly reign: Window;
  readonly clause: Citation;
};

/** What a fee model makes: when it is due, what for, and how much before anything is taken off. */
export type Draft = {
  readonly dueOn: PlainDate;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  /** where it cannot be known, the least that is owed */
  readonly grossFen: Fen;
  readonly isGrossKnown: boolean;
  readonly sheet: Sheet;
  /** the days over which waivers and tiers are measured; null: none */
  readonly measured: Measured | null;
};

export type Measured = {
  readonly window: Window;
  /** its months, for a waiver that each of them has to meet; empty where the rhythm is in days */
  readonly months: readonly Window[];
};

/** One time that a fee falls due: what the provider was entitled to take, and what of it has been taken so far. */
export type Occurrence = {
  readonly id: string;
  readonly owed: Owed;
  readonly draft: Draft;
  readonly dueOn: PlainDate;
  readonly lookback: boolean;
  readonly reductions: { readonly kind: ReductionKind; readonly fen: Fen }[];
  /** known once the caps have been laid over all occurrences of the fee */
  netFen: Fen;
  leftFen: Fen;
  /** the charge that took from it last */
  takenBy: { readonly id: string; readonly on: PlainDate } | null;
};

/** "data" asks for a part in common, or for a charge that does not say which; everything else for the category alone. */
export function isCompatible(
  fee: { readonly category: Category; readonly components: readonly Component[] },
  charge: { readonly category: Category; readonly components: readonly Component[] },
): boolean {
  if (fee.category !== charge.category) return false;
  if (fee.category !== "data" || charge.components.length === 0) return true;
  return charge.components.some((component) => fee.components.includes(component));
}

/** a fee for nothing but the network, which a terminal without a SIM does not use */
export function isNetworkOnly(fee: Fee): boolean {
  return (
    0 < fee.components.length && fee.components.every((component) => component === "networkAccess")
  );
}
