import type { Same } from "../same";
import type { document as zh } from "../zh-CN/check-document";

export const document = {
  way: {
    heading: "From a photo or PDF of the contract",
    lead: "You are shown each clause that was read. Nothing is used that you did not tick.",
    label: "Photo or PDF of the contract",
    hint: "You can choose several photos at once; their order is the order of the pages. JPEG, PNG or PDF, 20 MB each at most. The text is read on our own server and goes to no other company. Cover identity cards and bank cards first.",
    button: "Upload and read",
    listHeading: "Contracts uploaded",
    open: "Look and confirm each clause",
  },
  billWay: {
    heading: "Photo of a bill or of messages",
    label: "Photo or PDF",
    hint: "You can choose several photos at once. JPEG, PNG or PDF, 20 MB each at most. You are shown the text first; then deductions are looked for in it.",
    button: "Upload and read",
    listHeading: "Photos uploaded",
    open: "Look at the text",
  },
  sending: "Uploading…",
  states: {
    waiting: "Waiting to be read",
    reading: "Being read",
    read: "Read",
    failed: "Could not be read",
  },
  pages: "{count, plural, one {# page} other {# pages}}",
  title: "Confirm each clause beside the contract",
  billTitle: "Please look at the text that was read",
  readingTitle: "Reading the text",
  waiting: "Other files come first; yours follows. A page takes two or three seconds.",
  progress: "Page {done} of {all}",
  progressHint: "This page renews itself. You can also go on elsewhere and come back.",
  refresh: "See whether it is done",
  failedTitle: "It could not be read",
  whatNow: "What you can do",
  better: "Take a new photo: bright light, the paper flat, one page a photo, the text filling it",
  typeIn: "Type it in: as many clauses as you remember",
  typeBill: "Type it in: date and amount of each, or paste the messages",
  toQuestions: "Answer the questions instead",
  toCharges: "Enter the deductions",
  again: "Upload again",
  picture: "Your file",
  page: "Page {page}",
  pageAlt: "Photo of page {page} with {lines} lines of text; the text stands below the photo",
  textOfPage: "Text of page {page}",
  keptNote:
    "The photo is kept in a smaller copy without place and time. Please keep the original yourself.",
  doubtful: "Some of the text is hard to see. Please compare it with the photo.",
  clausesHeading: "Clauses found ({count})",
  clausesLead:
    "Choose “right” where it is right. Only what is right or corrected goes into the agreement, and you can still change it there.",
  none: "No clause about fees was found. Take a new photo, or type it in.",
  quote: "In the contract",
  showOn: "Show it on the photo",
  flagsHeading: "Take note",
  question: "Is this right",
  answers: {
    right: "Right, use it",
    wrong: "Not right, leave it out",
    fix: "Some of it was misread, I correct it",
  },
  fixed: "The clause, corrected",
  fixedHint: "As the contract has it. Amounts and times are then read from this sentence again.",
  unheld: "This clause is kept here only: this check does not compute with it.",
  save: "Use what I chose",
  remove: "Delete this file",
  fromHeading: "Confirmed from the contract",
  fromLead: "These come from the contract you uploaded. They are filled in and can be changed.",
  fromDocument: "See the contract",
  textLabel: "The text",
  textHint:
    "Compare it with the photo and correct what is wrong. Then deductions are looked for in it, and you confirm them.",
  findCharges: "Look for deductions in this text",
  problems: {
    "picture-damaged":
      "This photo cannot be opened; perhaps it was not saved whole. Take it again, or save it as JPEG and upload that.",
    "picture-too-large":
      "The photo is too large, over {megapixels} megapixels. Make it smaller on the phone, or upload a screenshot of it.",
    "picture-heic":
      "This photo is in the HEIC format, which cannot be opened here. Choose “Most compatible” under Settings › Camera › Formats and take it again, or upload a screenshot of it.",
    "not-a-document":
      "Only JPEG and PNG photos and PDFs can be read here. Upload table files under “Upload a bill”.",
    "pdf-among-photos": "Upload a PDF by itself; photos can go together.",
    "pdf-encrypted":
      "This PDF has a password. Open it with the password, save a copy without one, and upload that.",
    "pdf-damaged":
      "This PDF cannot be opened; perhaps it was not downloaded whole. Download it again, or upload photos of it.",
    "pdf-too-many-pages": "This PDF has more than {limit} pages. Upload only the pages about fees.",
    "pdf-too-long": "This PDF holds too much text. Upload only the pages about fees.",
    "pdf-too-many-scans":
      "This PDF holds more than {limit} scanned pages. Upload only the pages about fees.",
    "pdf-scan": "There is no text in this PDF. Upload each page as a photo.",
    "no-text": "No text was found on the photo.",
    busy: "Many files are being read just now. Yours was not kept; upload it again in a minute or two.",
    "too-slow":
      "Reading took too long and was stopped. Take a clearer photo, one page each, and upload it again.",
    "reader-failed": "Something went wrong while reading. Please upload it again.",
    "too-many-photos": "At most {limit} photos at once. Upload them in several turns.",
    "photo-too-large": "One file is over 20 MB. Make it smaller and upload it again.",
    "too-many-documents": "A check holds at most 20 photos and PDFs. Delete some first.",
  },
} as const satisfies Same<typeof zh>;
