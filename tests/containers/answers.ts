import { afterAll, beforeEach, expect } from "vitest";
import { openFile } from "@/lib/containers/open";
import { type FileReading, readFile } from "@/lib/containers/read-file";

/** What a file is answered with, as one word: a code of refusal, "files" or "document". */
export async function answerTo(bytes: Uint8Array, password?: string): Promise<string> {
  const reading = await readFile(bytes, { password });
  return reading.kind === "refused" ? reading.code : reading.kind;
}

export async function openedAs(bytes: Uint8Array, password?: string): Promise<string> {
  const opened = await openFile(bytes, { password });
  return opened.kind === "refused" ? opened.code : opened.kind;
}

export async function filesOf(
  bytes: Uint8Array,
  password?: string,
): Promise<Extract<FileReading, { kind: "files" }>> {
  const reading = await readFile(bytes, { password });
  if (reading.kind !== "files") throw new Error(JSON.stringify(reading));
  return reading;
}

/** To be called in a group of hostile files: each of them leaves the objects of the language alone. */
export function languageStaysAsItIs(): void {
  const names = () =>
    [Object, Array, String, Function].flatMap(({ prototype }) =>
      Reflect.ownKeys(prototype).map(String),
    );
  const before = names();
  const same = () => {
    expect(names()).toEqual(before);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  };
  beforeEach(same);
  afterAll(same);
}
