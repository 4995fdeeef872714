import { z } from "zod";

/** what a photo, a picture or a PDF of a merchant can be */
export const documentMedia = ["pdf", "jpeg", "png"] as const;
export type DocumentMedia = (typeof documentMedia)[number];

/** why a document cannot be read; each has its words in lib/messages */
export const documentProblems = [
  "picture-damaged",
  "picture-too-large",
  "pdf-encrypted",
  "pdf-damaged",
  "pdf-too-many-pages",
  "pdf-too-long",
  "pdf-too-many-scans",
  "pdf-scan",
  "no-text",
  "busy",
  "too-slow",
  "reader-failed",
] as const;
export type DocumentProblem = (typeof documentProblems)[number];
export type DocumentRefusal = {
  readonly kind: "refused";
  readonly code: DocumentProblem;
  readonly params: Readonly<Record<string, number>>;
};

const DocumentLine = z.object({
  /** card numbers and the like masked */
  text: z.string(),
  /** x, y, width, height in the measures of the page, from its upper left corner */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
  /** from 0 to 1; 1 where the text stood in the file */
  confidence: z.number(),
});
const DocumentPage = z.object({
  /** pixels of the picture, or points of the PDF */
  width: z.number(),
  height: z.number(),
  lines: z.array(DocumentLine).readonly(),
});
export type DocumentLine = z.infer<typeof DocumentLine>;
export type DocumentPage = z.infer<typeof DocumentPage>;

/** What was read in a document. `text`: every line of every page, each ended by a line feed but the last. */
export const documentText = z.object({
  kind: z.literal("read"),
  source: z.enum(["pdfText", "ocr"]),
  pages: z.array(DocumentPage).readonly(),
  text: z.string(),
});
export type DocumentText = z.infer<typeof documentText>;
export type DocumentReading = DocumentText | DocumentRefusal;

/** what a document was uploaded for: the contract, or deductions */
export const documentPurposes = ["agreement", "charges"] as const;
export type DocumentPurpose = (typeof documentPurposes)[number];
export const documentStates = ["waiting", "reading", "read", "failed"] as const;
export type DocumentState = (typeof documentStates)[number];

const Picture = z.object({
  /** bytes of the stored file before it, and its own */
  from: z.number(),
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
});
export type DocumentPicture = z.infer<typeof Picture>;

/** what is kept beside a document, in one column */
export const documentRecord = z.object({
  purpose: z.enum(documentPurposes),
  /** where the pictures of its pages stand in the stored file; none for a PDF with text */
  pictures: z.array(Picture).readonly(),
  /** pages read so far */
  done: z.number(),
  /** numbers that the words of its problem need */
  params: z.record(z.string(), z.number()),
  text: documentText.nullable(),
});
export type DocumentRecord = z.infer<typeof documentRecord>;

export const clauseAnswers = ["right", "wrong", "fix"] as const;
const Choice = z.object({
  answer: z.enum(clauseAnswers),
  /** of "fix": the sentence as the merchant wrote it */
  fixed: z.string().nullable(),
});
export type ClauseChoice = z.infer<typeof Choice>;
/** what the merchant said to each clause, by the place of the clause among those found */
export const documentChoices = z.record(z.string(), Choice);
export type DocumentChoices = z.infer<typeof documentChoices>;
