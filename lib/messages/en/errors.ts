import type { Same } from "../same";
import type { errors as zh } from "../zh-CN/errors";

export const errors = {
  field: {
    required: "This is still empty",
    "choose-one": "Choose one",
    "text-too-long": "This is too long, please shorten it",
    "not-a-day": "This date cannot be read. Enter year, month and day, for example 2025, 3, 5",
    "day-in-the-future": "This date is after today, please check it",
    "day-before-start": "The end date is before the start date",
    "not-an-amount": "This amount cannot be read. Write 60, 60.00, ¥60 or 六十元",
    "amount-zero": "The amount cannot be 0",
    "amount-too-large": "The amount is too large, please check it",
    "not-a-rate": "This rate cannot be read. Write 0.6 or 0.38",
    "not-a-count": "Enter a whole number, for example 90",
    "range-upside-down": "The lowest amount is above the highest, please check",
    "no-deductions-yet":
      "There is no deduction and no statement yet. Add a deduction, paste a message, or upload a statement first",
    "nothing-pasted": "Nothing has been pasted yet",
    "nothing-read":
      "No deduction could be read. Check that there is a date and an amount, or enter the lines one by one",
    "pasted-too-long": "This is too long, please paste it in parts",
    "statements-open": "A statement is not confirmed yet. Look at it and confirm, or remove it",
    "terminals-open": "The statements name several terminals. Please say first whose they are",
    "too-many-files": "A check holds up to 20 statements. Remove those you do not need first",
    "no-compressed-upload":
      "The upload was compressed and was not processed. Please choose the file itself",
    "clause-not-read":
      "This clause cannot be read from the sentence. Write it as the contract has it, with its amount or time; or choose “not right”",
    "no-clause-chosen": "Nothing is chosen yet. If none of it is to be used, simply go back",
    "mapping-reads-nothing":
      "Nothing can be read with these columns. Check those of date and amount",
    "nothing-uploaded": "No file has been chosen yet",
    "upload-too-large":
      "The file is too large: CSV and TXT may have 256 MB, workbooks, archives and pages 20 MB. Export it by year or quarter and try again",
    "upload-broken":
      "What arrived is not the file on your computer; nothing was kept. Please upload it again",
    "storage-full":
      "Your files here have reached the limit (2 GB or 2,000 files). Remove the statements you do not need first",
    "reader-busy":
      "Too many files are waiting at the moment. Try again in a minute; nothing was lost",
    "reader-too-slow":
      "Reading this file took too long and was stopped; nothing was kept. Export it by quarter and try again",
    "reader-too-large":
      "This file is too large once unpacked; nothing was kept. Export it by quarter, or save it as CSV, and try again",
    "reader-stopped": "Cancelled; nothing was kept",
    "reader-failed":
      "Something went wrong while reading this file; nothing was kept. Save it as CSV and upload it again",
    "too-many-lines": "There are too many deductions. Please upload a statement instead",
    "foreign-origin":
      "This was not sent from a page of this site and was not processed. Please go back to the page and try again",
    "too-many-requests": "That was too often. Please try again in a minute",
    gone: "This check was deleted or has expired. Please start again",
    unexpected: "That did not work. Please try again",
  },
  page: {
    notFoundTitle: "This page was not found",
    notFound:
      "The address may be wrong, or what stood here has expired or was deleted. A check that is not saved is kept for 24 hours only.",
    failedTitle: "Something went wrong on this page",
    failed:
      "What you entered is still there. Please try again; if it still fails, come back in a few minutes.",
    retry: "Try again",
    home: "To the front page",
  },
} as const satisfies Same<typeof zh>;
