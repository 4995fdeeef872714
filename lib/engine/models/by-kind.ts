import type { Draft, Owed } from "../occurrence";
import type { World } from "../world";
import { metered } from "./metered";
import { oneOff } from "./one-off";
import { perTransaction } from "./per-transaction";
import { percentage } from "./percentage";
import { recurring } from "./recurring";
import { tieredVolume } from "./tiered-volume";

/** Every time that a fee falls due while its version governs, before anything is taken off. */
export function draftsOf(owed: Owed, world: World): Draft[] {
  const { model } = owed;
  switch (model.kind) {
    case "recurring":
      return recurring({ ...owed, model });
    case "oneOff":
      return oneOff({ ...owed, model });
    case "perTransaction":
      return perTransaction({ ...owed, model }, world);
    case "percentage":
      return percentage({ ...owed, model }, world);
    case "tieredVolume":
      return tieredVolume({ ...owed, model }, world);
    case "metered":
      return metered({ ...owed, model }, world);
  }
}
