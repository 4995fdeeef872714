"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";

type Words = {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly drop: string;
  readonly reading: string;
  readonly failed: string;
  readonly cancel: string;
  /** holds %done and %all */
  readonly progress: string;
};
type Sending =
  | { readonly kind: "idle" }
  | { readonly kind: "sending"; readonly done: number; readonly all: number }
  | { readonly kind: "failed" };

/** A file field that is a plain form first. Scripts add dropping, a bar that shows how far it is, and a way to stop. */
export function FileDrop({
  action,
  locale,
  words,
}: {
  readonly action: string;
  readonly locale: string;
  readonly words: Words;
}) {
  const [sending, setSending] = useState<Sending>({ kind: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<XMLHttpRequest | null>(null);

  function send(data: FormData) {
    const request = new XMLHttpRequest();
    running.current = request;
    request.open("POST", action);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      setSending({ kind: "sending", done: loaded, all: total });
    request.onload = () => {
      const to = addressIn(request.response);
      if (to === null) setSending({ kind: "failed" });
      else location.assign(to);
    };
    request.onerror = () => setSending({ kind: "failed" });
    request.onabort = () => setSending({ kind: "idle" });
    setSending({ kind: "sending", done: 0, all: 0 });
    request.send(data);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    if (!input.current?.files?.length) return;
    event.preventDefault();
    send(new FormData(event.currentTarget));
  }

  // anywhere on the page: a file let go beside the field would otherwise open in place of the page
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (input.current === null || !event.dataTransfer?.files.length) return;
      input.current.files = event.dataTransfer.files;
      form.current?.requestSubmit();
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  }, []);

  return (
    <form
      ref={form}
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={submit}
      className="space-y-4 border border-dashed border-ink-soft px-4 py-5 sm:px-6"
    >
      <input type="hidden" name="locale" value={locale} />
      <div className="space-y-1">
        <label htmlFor="file" className="block font-semibold">
          {words.label}
        </label>
        <p id="file-hint" className="text-sm text-ink-soft">
          {words.hint}
        </p>
        <input
          ref={input}
          id="file"
          name="file"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby="file-hint"
          className="block min-h-11 w-full py-2"
        />
      </div>
      <button
        type="submit"
        aria-disabled={sending.kind === "sending"}
        className={buttonClass("quiet")}
      >
        {words.button}
      </button>
      <p className="hidden text-sm text-ink-soft sm:block scripting-none:hidden">{words.drop}</p>
      <Progress sending={sending} words={words} stop={() => running.current?.abort()} />
    </form>
  );
}

function Progress({
  sending,
  words,
  stop,
}: {
  readonly sending: Sending;
  readonly words: Words;
  readonly stop: () => void;
}) {
  if (sending.kind === "idle") return null;
  if (sending.kind === "failed")
    return (
      <p role="alert" className="font-semibold text-amber-pencil">
        {words.failed}
      </p>
    );
  const sent = 0 < sending.all && sending.done === sending.all;
  const text = sent
    ? words.reading
    : words.progress.replace("%done", size(sending.done)).replace("%all", size(sending.all));
  return (
    <div className="space-y-2">
      <progress
        max={sending.all || 1}
        value={sent ? undefined : sending.done}
        aria-label={text}
        className="h-2 w-full accent-stream"
      />
      <p className="figures text-sm" aria-live="polite">
        {text}
      </p>
      <button type="button" onClick={stop} className={buttonClass("danger")}>
        {words.cancel}
      </button>
    </div>
  );
}

function size(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}

/** the answer leads on within this site, or nowhere */
function addressIn(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("to" in answer)) return null;
  return typeof answer.to === "string" && /^\/(?!\/)/.test(answer.to) ? answer.to : null;
}
