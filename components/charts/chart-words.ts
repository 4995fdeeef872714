/** What a chart needs to say, handed over finished: the browser gets no dictionary. Readers go by the table beside it. */
export type DueWords = {
  readonly due: string;
  readonly taken: string;
  readonly gap: string;
  readonly unknown: string;
};
export type ShareWords = {
  readonly deducted: string;
  readonly handling: string;
};
export type WhereWords = {
  readonly owed: string;
  readonly disputed: string;
  readonly unresolved: string;
};
