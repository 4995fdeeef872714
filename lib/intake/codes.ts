/** Every code that a reading can carry. The words for each stand in lib/messages/<language>/intake.ts. */

export const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];

/** why a whole file is not read */
export const refusalCodes = [
  "empty",
  "fileTooLarge",
  "tooManyRows",
  "tooManyColumns",
  "cellTooLong",
  "notText",
  "noTable",
  "noRows",
  "mappingDoesNotFit",
  "mappingNeedsDay",
  "mappingNeedsAmount",
  "xlsxFile",
  "xlsFile",
  "docxFile",
  "zipFile",
  "gzipFile",
  "archiveFile",
  "pdfFile",
  "imageFile",
  "webPage",
  "accountingVoucher",
  "summaryFile",
  "otherCurrency",
  "yearMissing",
  "noDayColumn",
  "fileDamaged",
  "archiveDamaged",
  "archiveEmpty",
  "nestedTooDeep",
  "tooManyEntries",
  "unpackedTooLarge",
  "unpackedSuspicious",
  "passwordNeeded",
  "passwordWrong",
  "workbookDamaged",
  "workbookUnsafe",
  "workbookEmpty",
  "tooManySheets",
  "macroFile",
  "encryptedWorkbook",
  "oldXlsFile",
  "officeFile",
  "sheetEmpty",
  "sheetAside",
  "sheetCopy",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** what a reader of spreadsheets tells beside a text that it gave */
export const noteCodes = ["longNumbers"] as const;
export type NoteCode = (typeof noteCodes)[number];

/** why a row was left out although it could be read: it is no sale and no deduction */
export const skipCodes = [
  "internalTransfer",
  "withdrawal",
  "split",
  "installmentPlan",
  "notSuccessful",
  "notDeduction",
  "inflowNotSale",
  "mergedFee",
  "tradeFeeAlone",
  "zeroAmount",
  "otherCurrency",
  "totalLine",
  "repeatedHeader",
] as const;
export type SkipCode = (typeof skipCodes)[number];

/** why a row could not be taken */
export const rowRefusalCodes = [
  "badDay",
  "badAmount",
  "badFee",
  "badSettled",
  "missingCells",
  "extraCells",
  "outflowNotNamed",
  "noDirection",
  "unknownKind",
] as const;
export type RowRefusalCode = (typeof rowRefusalCodes)[number];

/** what was put right in a row that was taken */
export const repairCodes = [
  "mojibake",
  "lostCharacters",
  "feeRounded",
  "amountRounded",
  "badTime",
  "cellsRejoined",
  "openQuote",
  "damagedReference",
  "amountNote",
] as const;
export type RepairCode = (typeof repairCodes)[number];

export const duplicateCodes = ["duplicate"] as const;
export type DuplicateCode = (typeof duplicateCodes)[number];

export const unitCodes = [
  "byLayout",
  "byHeader",
  "byDecimalPoint",
  "decimalPointAgainstHeader",
  "byRate",
  "assumedYuan",
  "chosen",
] as const;
export type UnitCode = (typeof unitCodes)[number];

export const checkCodes = [
  "rows",
  "amountSum",
  "saleCount",
  "refundCount",
  "grossSum",
  "refundSum",
  "feeSum",
  "netSum",
  "incomeCount",
  "incomeSum",
  "outgoCount",
  "outgoSum",
  "grossLessFee",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** why a line of a pasted text gave no charge */
export const textCodes = [
  "futureNotice",
  "failedDeduction",
  "advertisement",
  "linkToSign",
  "priceOnly",
  "terms",
  "noAmount",
  "noDay",
  "badAmount",
  "balanceOnly",
  "notAFee",
  "incoming",
  "textTooLong",
] as const;
export type TextCode = (typeof textCodes)[number];
