/** Every limit of the service in one table. Bytes unless the name says otherwise. */
export const limits = {
  /** an uploaded statement that is text (CSV, TXT), as it comes or as it lies in another file */
  statementBytes: 20_000_000,
  /** a table (CSV, TXT) that is read as it streams in */
  largeBytes: 256_000_000,
  largeRows: 2_000_000,
  /** an uploaded file of any other type: a workbook, an archive, a page */
  packedBytes: 20_000_000,
  /** what may come out of one file, nested archives and all sheets together */
  unpackedBytes: 100_000_000,
  /** beyond the first bytes, at most so many times the file's own length */
  unpackedFreeBytes: 1_000_000,
  unpackedRatio: 100,
  archiveEntries: 1_000,
  workbookSheets: 60,
  xmlDepth: 64,
  statementRows: 200_000,
  /** rows and blank lines together */
  statementLines: 800_000,
  statementColumns: 64,
  cellCharacters: 4_000,
  /** pasted messages and lists */
  pastedCharacters: 20_000,
  /** one photo or PDF */
  documentBytes: 20_000_000,
  /** photos that are the pages of one document */
  photosPerDocument: 12,
  /** what one merchant may have standing here */
  storedFiles: 2_000,
  storedBytes: 2_000_000_000,
  /** POST /api/v1/audits */
  auditBytes: 20_000_000,
  /** per client address and minute, in points: one a request and one for each full 10 kB of its body */
  apiPointsPerMinute: 300_000,
  /** unsaved checks and reports */
  unsavedHours: 24,
  savedDays: 180,
} as const;
