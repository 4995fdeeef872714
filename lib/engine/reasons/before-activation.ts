import { placeCitation } from "../clause";
import type { ReasonRule } from "./situation";

/** Taken before the first day of service. */
export const beforeActivation: ReasonRule = {
  reason: "beforeActivation",
  unresolved: false,
  step: "because-before-activation",
  holds: ({ entry, on }) => {
    const [first] = entry.candidates;
    if (!first || !entry.candidates.every(({ terminal }) => on < terminal.activatedOn)) return null;
    const { id: terminalId, activatedOn } = first.terminal;
    return {
      params: { terminalId, activatedOn },
      citations: [placeCitation({ kind: "terminal", terminalId, part: "activatedOn" })],
    };
  },
};
