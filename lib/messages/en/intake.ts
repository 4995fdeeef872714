import type { Same } from "../same";
import type { intake as zh } from "../zh-CN/intake";

export const intake = {
  layouts: {
    wechatTrade: "WeChat Pay transaction bill",
    wechatTradeOld: "WeChat Pay transaction bill (before November 2018)",
    wechatFundFlow: "WeChat Pay fund flow bill",
    alipayTrade: "Alipay business details",
    alipayAccount: "Alipay account details",
    allinpayDay: "Allinpay Yunshangtong day file",
    allinpayDayNew: "Allinpay Yunshangtong day file (new)",
    allinpayCashier: "Allinpay Shouyinbao transactions",
    abcAcquiring: "Agricultural Bank of China merchant statement",
    lakalaTrades: "Lakala transactions (JY)",
    lakalaSettlements: "Lakala settlements (JS)",
    lakalaWalletDays: "Lakala settlements by wallet (JZ)",
    lakalaAccountDays: "Lakala settlements by account (ACC)",
    lakalaWithdrawals: "Lakala withdrawals (DW)",
    lakalaInstant: "Lakala same-day payouts (D0)",
    lakalaSplits: "Lakala splits (SEP)",
    lakalaInstallments: "Lakala instalment details (JY_FQ)",
    lakalaOffice: "Lakala back-office transactions",
    lakalaPayouts: "Lakala back-office payouts",
    chinaums: "China UMS transactions",
    chinaTv: "Card acquiring file (bar-separated)",
    baofoo: "Baofoo reconciliation file",
    ips: "IPS reconciliation file",
    lcsw: "Saobei day file",
    unionpayDaily: "UnionPay POS day file",
    cmbDebit: "China Merchants Bank, account records",
    cmbDebitPaper: "China Merchants Bank, account statement",
    cmbCredit: "China Merchants Bank, credit card",
    icbc: "ICBC, account or card records",
    ccbDebit: "China Construction Bank, account records",
    bocDebit: "Bank of China, account statement",
    bocCredit: "Bank of China, credit card",
    abcDebit: "Agricultural Bank of China, account records",
    bocomDebit: "Bank of Communications, account records",
    bocomDebitOld: "Bank of Communications, account records (older)",
    spdbDebit: "SPD Bank, account records",
    cgbCredit: "China Guangfa Bank, credit card",
    accountList: "Account records (in and out)",
    wechatPersonal: "WeChat Pay, a person's bill",
    alipayPersonal: "Alipay, a person's bill",
    alipayPersonalWeb: "Alipay, a person's bill (website)",
    jdPersonal: "JD, a person's bill",
    meituanPersonal: "Meituan, a person's bill",
    posDays: "POS settlement by day",
    cmbcAcquiring: "China Minsheng Bank, merchant file",
    psbcAcquiring: "Postal Savings Bank, merchant file",
    lakalaOrders: "Orders paid through Lakala",
    unionpayFixed: "UnionPay merchant file (fixed width)",
    mapped: "Read by the columns you named",
  },
  presets: {
    ccbCorporate: "China Construction Bank, company account",
    icbcCorporate: "ICBC, company account",
    abcCorporate: "Agricultural Bank of China, company account",
    cmbCorporate: "China Merchants Bank, company account",
    citicCorporate: "China CITIC Bank, company account",
    bocomCorporate: "Bank of Communications, company account",
    spdbCorporate: "SPD Bank, company account",
    cmbcCorporate: "China Minsheng Bank, company account",
    pinganCorporate: "Ping An Bank, company account",
    hxbCorporate: "Hua Xia Bank, company account",
    boshCorporate: "Bank of Shanghai, company account",
    cibCorporate: "Industrial Bank, company account",
    czbCorporate: "China Zheshang Bank, company account",
    bocCorporate: "Bank of China, company account",
    lakalaOfficeOther: "Lakala back-office report",
  },
  encodings: {
    "utf-8": "UTF-8",
    gb18030: "Chinese national encoding",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16",
  },
  grains: {
    trade: "One transaction a row",
    day: "Each row is the total of a day: the amount paid out can be checked, the rate cannot",
  },
  units: {
    yuan: "Amounts are read as yuan",
    fen: "Amounts are read as fen",
  },
  unitReasons: {
    byLayout: "The unit is fixed in this kind of bill.",
    byHeader: "The header names the unit, and no amount has a decimal point.",
    byDecimalPoint: "{points, number} amounts have a decimal point, so the unit is yuan.",
    decimalPointAgainstHeader:
      "The header says fen, but {points, number} amounts have a decimal point, so they are read as yuan. Please check one transaction you remember.",
    byRate:
      "No amount has a decimal point and every fee is whole; read as fen, {plausible, number} rows have a usual rate. Please check one transaction you remember.",
    assumedYuan:
      "The unit does not show; amounts are read as yuan for now. Please check one transaction you remember, and change to fen if it is wrong.",
    chosen: "You chose the unit.",
  },
  refusals: {
    empty: "This file is empty. Export the bill again and upload it once more.",
    fileTooLarge:
      "The file is too large. At most {limit, number} bytes at a time: export month by month and upload the parts.",
    tooManyRows:
      "Too many rows. At most {limit, number} at a time: export month by month and upload the parts.",
    tooManyColumns:
      "Row {row, number} has more than {limit, number} columns. Remove the columns you do not need, save as CSV and upload again.",
    cellTooLong:
      "Row {row, number} has a cell of more than {limit, number} characters, which is not like a bill. Check that row, or export again.",
    notText:
      "The file does not hold text, so there is no table to read. Save it as CSV in the program it came from and upload that.",
    noTable:
      "No table was found in the file. Make sure it is a list of transactions; for messages, paste the text instead.",
    noRows:
      "There is a header but no data below it. Make sure the exported period has transactions, then export again.",
    mappingDoesNotFit:
      "A column you chose lies beyond the {columns, number} columns of the file. Choose the columns again.",
    mappingNeedsDay:
      "No date column is chosen yet. Choose the column with the date of the transaction or deduction.",
    mappingNeedsAmount:
      "No amount column is chosen yet. Choose the amount, or the columns for money in and money out.",
    xlsxFile:
      "This is an Excel workbook. Open it in a spreadsheet program, choose “Save as CSV”, and upload the CSV file.",
    xlsFile:
      "This is an old Excel file. Open it in a spreadsheet program, choose “Save as CSV”, and upload the CSV file.",
    docxFile:
      "This is a Word document. Copy the bill's table into a spreadsheet program and save it as CSV; messages can be pasted as they are.",
    zipFile:
      "This is a zip archive. Unpack it first (WeChat and Alipay send the password in a message), then upload the CSV file inside.",
    gzipFile: "This is a compressed file. Unpack it first, then upload the bill inside.",
    archiveFile: "This is an archive. Unpack it first, then upload the CSV or TXT file inside.",
    pdfFile:
      "This is a PDF; tables of transactions are read here. Upload PDFs of agreements, papers or bills under “What was agreed” in the check, or ask the provider for the details as a table or TXT.",
    imageFile:
      "This is a picture; tables of transactions are read here. Upload photos of agreements or papers (JPG, PNG) under “What was agreed” in the check; messages can be pasted as text.",
    webPage:
      "This is a web page (some systems export web pages named .xls). Open it in a spreadsheet program, save it as CSV and upload that.",
    accountingVoucher:
      "This is an accounting voucher, not a bill. Upload the provider's transaction details or statement.",
    summaryFile:
      "This is a summary without single transactions. Upload the details file (业务明细) from the same archive.",
    otherCurrency:
      "The amounts of this bill are not in yuan, and only charges in yuan are checked here. Upload a bill in yuan.",
    yearMissing:
      "The days in this file have no year; it stands in the file's name. Upload it under its original name (like INN26091700ZM_…).",
    noDayColumn:
      "The file has no column with a date, and without one no charge can be placed. Export it again with the date or time of each transaction.",
    fileDamaged:
      "The file cannot be opened; perhaps the download was not complete. Export or download it again and upload it.",
    archiveDamaged:
      "The archive cannot be opened; perhaps the download was not complete. Download it again and upload it.",
    archiveEmpty:
      "There is no bill in the archive. Make sure it is the archive with the bill, or unpack it and upload the bill alone.",
    nestedTooDeep:
      "There are archives inside archives inside this archive. Unpack it first, then upload the bill.",
    tooManyEntries:
      "The archive holds more than {limit, number} files. Keep the bills only, pack them again and upload that.",
    unpackedTooLarge:
      "Unpacked, the file is larger than {limit, number} bytes, far more than a bill. Export month by month and upload the parts.",
    unpackedSuspicious:
      "Unpacked, the file would be more than a hundred times as large, which is not like a bill; it was not opened further. Export it again from the provider; in a spreadsheet, delete the blank rows at the end and save it again.",
    passwordNeeded:
      "The archive has a password. Enter it and upload once more (WeChat and Alipay send it in a message). The password is not kept.",
    passwordWrong:
      "The password is not right. Check the one that WeChat or Alipay sent and try again. The password is not kept.",
    workbookDamaged:
      "The workbook cannot be opened; the file may be incomplete. Open it in a spreadsheet program and save it again, or export it again.",
    workbookUnsafe:
      "The workbook holds something that no spreadsheet program writes; it was not opened. Open it in a spreadsheet program, save it as a new .xlsx and upload that.",
    workbookEmpty:
      "There is nothing in the workbook. Make sure the exported period has transactions, then export again.",
    tooManySheets:
      "There are more than {limit, number} tables. Save the one with the bill as a file of its own and upload that.",
    macroFile:
      "The workbook holds macros (programs that run by themselves); it was not opened. Save it as .xlsx without macros, or as CSV, and upload that.",
    encryptedWorkbook:
      "The workbook has a password for opening. Open it with the password, save a copy without one and upload that.",
    oldXlsFile:
      "This file is of Excel 95 or earlier. Open it in a spreadsheet program, save it as .xlsx or CSV and upload that.",
    officeFile:
      "This is another kind of office document. Save it as .xlsx or CSV in the program it came from and upload that.",
    sheetEmpty: "this sheet is empty. If it should not be, export again",
    sheetAside:
      "not taken: another table in the same file is more like a bill. To use this one, save it as a file of its own and upload that",
    sheetCopy:
      "not taken: its content is that of another sheet in the same file. Check the one that was kept",
  },
  notes: {
    longNumbers:
      "{count, number} long numbers were saved as amounts in the spreadsheet, and their last digits may be lost. The numbers on the original bill hold.",
  },
  rows: {
    internalTransfer: "a transfer between accounts, not a transaction",
    withdrawal: "money moved to the bank card, not a fee",
    split: "a split among receivers, not a fee",
    installmentPlan: "instalment details; the transaction itself is in the transaction file",
    notSuccessful: "a transaction that did not succeed",
    notDeduction: "does not look like a fee; not counted",
    inflowNotSale: "money that came in, not a transaction",
    mergedFee: "a handling fee, added to the transaction in row {trade, number}",
    tradeFeeAlone: "a handling fee whose transaction is not in the file",
    zeroAmount: "the amount is zero",
    otherCurrency: "not in yuan",
    totalLine: "a total",
    repeatedHeader: "the header once more",
    badDay: "the date cannot be read: “{text}”. Write it like 2026-03-01 in the file",
    badAmount: "the amount cannot be read: “{text}”. Check this cell in the file",
    badFee: "the handling fee cannot be read: “{text}”. Check this cell in the file",
    badSettled: "the amount paid out cannot be read: “{text}”. Check this cell in the file",
    missingCells: "this row has only {found, number} of {expected, number} cells. Check the file",
    extraCells:
      "this row has {found, number} cells, more than the {expected, number} of the header; a cell may contain the separator. Check the file",
    noDirection:
      "It says “{text}”, but not whether this money was paid or given back, so it was not counted. If it was paid, please add it among the deductions by hand",
    outflowNotNamed:
      "money was taken, but the words do not say for what: “{text}”. If it is a data fee, add it by hand",
    unknownKind: "the kind of transaction is not known: “{text}”. Check this row",
    mojibake: "the Chinese text had been saved garbled and was restored",
    lostCharacters: "{count, number} characters are lost in the file",
    feeRounded: "the handling fee “{text}” was rounded to the fen",
    amountRounded: "the amount “{text}” was rounded to the fen",
    badTime: "the time cannot be read: “{text}”; only the date was used",
    cellsRejoined: "the product name contained a comma; its cell was put together again",
    openQuote: "a quotation mark in this row is not closed; the row was read as it stands",
    damagedReference: "the number “{text}” was damaged by a spreadsheet program and not used",
    amountNote: "the note behind the amount, “{text}”, was not counted",
    duplicate: "the same as row {first, number}; counted once",
  },
  checks: {
    rows: "number of rows",
    amountSum: "total of the transactions",
    saleCount: "number of sales",
    refundCount: "number of refunds",
    grossSum: "total of the sales",
    refundSum: "total of the refunds",
    feeSum: "total of the handling fees",
    netSum: "total received",
    incomeCount: "number of incoming payments",
    incomeSum: "total of incoming payments",
    outgoCount: "number of outgoing payments",
    outgoSum: "total of outgoing payments",
    grossLessFee: "the total less the handling fees should be the amount paid out",
    agrees: "agrees with the total in the bill",
    differs:
      "the bill says {stated}, the rows add up to {found}. The file may have been changed or exported in part",
  },
  text: {
    futureNotice: "an announcement: nothing has been taken yet (“{because}”). Add it once it has",
    failedDeduction: "the deduction did not succeed (“{because}”); not counted",
    advertisement: "looks like an advertisement; not counted (“{because}”)",
    linkToSign:
      "asks you to open a link to sign or confirm (“{because}”); it is no record of a deduction. Do not open links you do not know",
    priceOnly: "names a price but does not say that it was taken",
    terms:
      "a clause of a contract or product description (“{because}”), not a deduction. Enter it under the agreement",
    noAmount: "no amount found. Add one, for instance “2026-03-01 流量费 60元”",
    noDay: "no date. Put the day of the deduction in front of this line",
    badAmount: "the amount cannot be read. Write it like 60 or 60.00",
    balanceOnly: "only a balance, no amount taken",
    notAFee:
      "does not look like a fee of the provider; not counted. If it is one, write its name in this line",
    incoming: "money that came in, not a deduction",
    textTooLong:
      "the text is too long. At most {limit, number} characters at a time: paste it in parts",
  },
  fields: {
    day: "date",
    clock: "time",
    amount: "amount",
    income: "money in",
    outgo: "money out",
    direction: "direction",
    fee: "handling fee",
    extraFee: "surcharge",
    settled: "amount paid out",
    kind: "kind of transaction",
    status: "state",
    card: "card or payment method",
    terminal: "terminal number",
    reference: "reference number",
    label: "description",
  },
  holdings: {
    trades: "each row is a transaction",
    deductions: "each row is a fee taken",
    ledger: "an account's movements, fees among them",
  },
  delimiters: {
    comma: "comma",
    pipe: "vertical bar",
    tab: "tab",
    semicolon: "semicolon",
  },
} as const satisfies Same<typeof zh>;
