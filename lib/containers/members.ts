import "server-only";
import type { LeftOut, Opened, OpenedText, Sheets } from "./opened";
import { plainName } from "./plain-name";
import { Stop, stopOf } from "./stop";
import { unpacked, type ZipMember } from "./zip-entries";

/**
 * The texts of an archive's members, in their order, each opened by `open`, which may throw Stop. A member that holds none is named with the reason; a wrong
 * password or a limit that is passed is a refusal of the whole archive.
 * @throws Stop, also where nothing is left
 */
export async function membersAsTexts(
  members: readonly ZipMember[],
  open: (bytes: Uint8Array) => Promise<Opened>,
): Promise<Sheets> {
  const texts: OpenedText[] = [];
  const leftOut: LeftOut[] = [];
  for (const [at, member] of members.entries()) {
    if (isOfTheSystem(member.path)) continue;
    const name = plainName(member.path);
    try {
      const bytes = await unpacked(member);
      if (bytes.length === 0) throw new Stop("empty");
      take(await open(bytes), { name, at }, texts, leftOut);
    } catch (error) {
      const { code, params } = stopOf(error, "fileDamaged");
      if (ofTheWhole.includes(code)) throw error;
      leftOut.push({ name, code, params });
    }
  }
  if (texts.length === 0) throw nothingIn(leftOut);
  return { texts, leftOut };
}

const ofTheWhole: readonly string[] = [
  "passwordNeeded",
  "passwordWrong",
  "unpackedTooLarge",
  "unpackedSuspicious",
  "tooManyEntries",
];

/** where only one thing was in it, its reason says more than that there was nothing */
function nothingIn(leftOut: readonly LeftOut[]): Stop {
  const [first, second] = leftOut;
  if (first !== undefined && second === undefined) return new Stop(first.code, first.params);
  return new Stop("archiveEmpty");
}

function take(
  result: Opened,
  { name, at }: { readonly name: string; readonly at: number },
  texts: OpenedText[],
  leftOut: LeftOut[],
): void {
  if (result.kind === "refused") throw new Stop(result.code, result.params);
  if (result.kind === "document") throw new Stop(result.media === "pdf" ? "pdfFile" : "imageFile");
  const several = 1 < result.texts.length + result.leftOut.length;
  for (const text of result.texts)
    texts.push({
      ...text,
      name: inside(name, text.name, several),
      from: ofMember(text.from),
      within: `${at}/${text.within}`,
    });
  for (const one of result.leftOut) leftOut.push({ ...one, name: inside(name, one.name, several) });
}

function inside(member: string, name: string | null, several: boolean): string {
  return name !== null && several ? `${member} · ${name}` : member;
}

function ofMember(from: OpenedText["from"]): OpenedText["from"] {
  return from === "plain" ? "zip" : from;
}

/** what programs put beside the files that were meant */
function isOfTheSystem(path: string): boolean {
  return /(?:^|\/)__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path);
}
