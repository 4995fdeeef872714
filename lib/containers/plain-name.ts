import "server-only";
import { maskText } from "../intake/mask";

const longest = 120;

/** A name out of a file, to be shown and nothing else: its last part, without what does not print or turns the writing round, and without numbers of persons. */
export function plainName(name: string): string {
  const last =
    name
      .slice(-2_000)
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== "") ?? "";
  const shown = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, "").trim();
  return maskText([...shown].slice(0, longest).join(""));
}
