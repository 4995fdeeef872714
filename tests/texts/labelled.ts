/** A message as it might be pasted, and what it says was taken: "day fen category", one entry a charge. Every value is invented. */
export type Labelled = readonly [text: string, ...charges: string[]];
