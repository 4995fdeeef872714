import "server-only";

/** A sealed file on the disk as its row has it; made by lib/files. */
export type NewStoredFile = {
  readonly id: string;
  readonly name: string;
  readonly media: string;
  readonly bytes: bigint;
  /** of the plain content, hex */
  readonly sha256: string;
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
};
