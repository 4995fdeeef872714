import type { ReasonRule } from "./situation";

/** The bill names a terminal that nobody has told us of. */
export const unknownTerminal: ReasonRule = {
  reason: "unknownTerminal",
  unresolved: true,
  step: "because-unknown-terminal",
  holds: ({ entry }) =>
    entry.candidates.length === 0
      ? { params: { terminalId: entry.charge.terminalId ?? "" }, citations: [] }
      : null,
};
