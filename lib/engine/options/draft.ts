import type { Citation } from "../report";
import type { Coded, CostLine, OptionKind } from "../recommendation";
import type { PlainDate } from "../date";
import type { Penalty } from "./leaving";
import type { Step } from "./steps";

export type End = {
  /** of service */
  readonly lastDay: PlainDate;
  /** the terminal itself is given up, not only its data plan */
  readonly isClosing: boolean;
};

/** An option before it is held against keeping everything as it is. */
export type Draft = {
  readonly kind: OptionKind;
  /** the way in which it is done, for the reason that is given; null: there is but one */
  readonly way: string | null;
  readonly obstacles: readonly Coded[];
  readonly offerId: string | null;
  /** without the penalty: one contract takes it once, whoever leaves */
  readonly lines: readonly CostLine[];
  readonly penalty: Penalty | null;
  /** null: nothing is ended */
  readonly end: End | null;
  readonly steps: readonly Step[];
  readonly citations: readonly Citation[];
  readonly uncertain: readonly Coded[];
};

/** An option that cannot be taken costs what keeping costs: nothing changes. */
export function blocked(keep: Draft, kind: OptionKind, obstacles: readonly Coded[]): Draft {
  return { ...keep, kind, way: null, obstacles, steps: [], citations: [], uncertain: [] };
}
