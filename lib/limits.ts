/** Every limit of the service in one table. Bytes unless the name says otherwise. */
export const limits = {
  /** an uploaded statement */
  statementBytes: 20_000_000,
  statementRows: 200_000,
  statementColumns: 64,
  cellCharacters: 4_000,
  /** pasted messages and lists */
  pastedCharacters: 20_000,
  /** POST /api/v1/audits */
  auditBytes: 20_000_000,
  /** per client address and minute, in points: one a request and one for each full 10 kB of its body */
  apiPointsPerMinute: 300_000,
  /** unsaved checks and reports */
  unsavedHours: 24,
  savedDays: 180,
} as const;
