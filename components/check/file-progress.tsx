import { buttonClass } from "@/components/ui/button";
import type { Sending } from "./file-send";

export type FileWords = {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly drop: string;
  readonly reading: string;
  readonly failed: string;
  readonly cancel: string;
  /** holds %done and %all */
  readonly progress: string;
  /** holds %rows, %done and %all */
  readonly rows: string;
  /** holds %seconds */
  readonly left: string;
  readonly password: string;
  readonly passwordHint: string;
};

/** How far it is, with a way to stop. */
export function Progress({
  sending,
  words,
  stop,
}: {
  readonly sending: Sending;
  readonly words: FileWords;
  readonly stop: () => void;
}) {
  if (sending.kind === "idle") return null;
  if (sending.kind === "failed")
    return (
      <p role="alert" className="font-semibold text-amber-pencil">
        {words.failed}
      </p>
    );
  const { text, max, value } = shown(sending, words);
  return (
    <div className="space-y-2">
      <progress max={max} value={value} aria-label={text} className="h-2 w-full accent-stream" />
      <p className="figures text-sm" aria-live="polite">
        {text}
      </p>
      <button type="button" onClick={stop} className={buttonClass("danger")}>
        {words.cancel}
      </button>
    </div>
  );
}

type Bar = { readonly text: string; readonly max: number; readonly value: number | undefined };

function shown(sending: Exclude<Sending, { kind: "idle" | "failed" }>, words: FileWords): Bar {
  if (sending.kind === "sending") {
    const { done, all } = sending;
    const text = words.progress.replace("%done", size(done)).replace("%all", size(all));
    return { text, max: all || 1, value: done };
  }
  const { read, since } = sending;
  if (read === null || read.bytes === 0) return { text: words.reading, max: 1, value: undefined };
  const seconds = ((performance.now() - since) / 1_000) * (read.of / read.bytes - 1);
  const text = words.rows
    .replace("%rows", `${read.rows}`)
    .replace("%done", size(read.bytes))
    .replace("%all", size(read.of));
  const left = seconds < 1 ? "" : words.left.replace("%seconds", `${Math.ceil(seconds)}`);
  return { text: text + left, max: read.of, value: read.bytes };
}

function size(bytes: number): string {
  return bytes < 10_000_000
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${Math.ceil(bytes / 1_000_000)} MB`;
}
