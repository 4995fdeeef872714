import { afterTermination } from "./after-termination";
import { beforeActivation } from "./before-activation";
import { capExceeded } from "./cap-exceeded";
import { contractMissing } from "./contract-missing";
import { discountMissed } from "./discount-missed";
import { duplicate } from "./duplicate";
import { freePeriod } from "./free-period";
import { hiddenDeduction } from "./hidden-deduction";
import { noBasis } from "./no-basis";
import { noSim } from "./no-sim";
import { offSchedule } from "./off-schedule";
import { overAmount } from "./over-amount";
import { rangeClause } from "./range-clause";
import type { ReasonRule } from "./situation";
import { unknownTerminal } from "./unknown-terminal";
import { unnoticedChange } from "./unnoticed-change";
import { usageMissing } from "./usage-missing";
import { waived } from "./waived";

/** The first that holds is the reason; the last always does. */
export const reasonsInOrder: readonly ReasonRule[] = [
  unknownTerminal,
  hiddenDeduction,
  contractMissing,
  afterTermination,
  beforeActivation,
  unnoticedChange,
  noBasis,
  noSim,
  usageMissing,
  rangeClause,
  freePeriod,
  waived,
  discountMissed,
  capExceeded,
  offSchedule,
  duplicate,
  overAmount,
];
