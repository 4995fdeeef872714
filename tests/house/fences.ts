import path from "node:path";
import { rooms } from "./rooms";
import { importsOf } from "./sources";

export type Breach = { readonly file: string; readonly imports: string; readonly why: string };

/** Every import of the file that its room may not make. */
export function breaches(file: string, text: string): Breach[] {
  const room = roomOf(file);
  const allowed = room === null ? null : rooms[room];
  if (room === null || !allowed) return [{ file, imports: "", why: "stands in no room" }];
  return importsOf(text).flatMap((written) => {
    const target = resolve(file, written);
    if (
      target.startsWith("@/app") ||
      (room === "app" && target.startsWith("app/") && !sameRoute(file, target))
    )
      return [{ file, imports: written, why: "a route keeps to its own folder" }];
    const goal = roomOf(target) ?? target;
    if (goal === room) return [];
    if (room === "app" && /^lib\/store\/(db|generated)/.test(target))
      return [{ file, imports: written, why: "the database is behind lib/store" }];
    return allowed.some((name) => goal === name || inPackage(goal, name))
      ? []
      : [{ file, imports: written, why: `${room} may not know ${goal}` }];
  });
}

/** the longest room that holds the file */
function roomOf(file: string): string | null {
  const fitting = Object.keys(rooms).filter(
    (room) => file === room || file.startsWith(`${room}/`) || file.startsWith(`${room}.`),
  );
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function inPackage(target: string, name: string): boolean {
  return name.endsWith(":") ? target.startsWith(name) : target.startsWith(`${name}/`);
}

function resolve(file: string, written: string): string {
  if (written.startsWith("@/")) return written.slice(2);
  if (written.startsWith(".")) return path.posix.join(path.posix.dirname(file), written);
  return written;
}

/** a route may use files beside it and below it, and the style sheet of the root */
function sameRoute(file: string, target: string): boolean {
  return target.startsWith(`${path.posix.dirname(file)}/`) || target.endsWith(".css");
}
