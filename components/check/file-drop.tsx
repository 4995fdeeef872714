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
  /** holds %rows, %done and %all */
  readonly rows: string;
  /** holds %seconds */
  readonly left: string;
  readonly password: string;
  readonly passwordHint: string;
};
type Sending =
  | { readonly kind: "idle" }
  | { readonly kind: "sending"; readonly done: number; readonly all: number }
  | { readonly kind: "reading"; readonly read: Read | null; readonly since: number }
  | { readonly kind: "failed" };

type Read = { readonly rows: number; readonly bytes: number; readonly of: number };

/** a longer file would have to stand in memory whole to be hashed here: of it the length alone is compared */
const mostHashed = 32_000_000;
const askEvery = 700;

/** A file field that is a plain form first. Scripts add dropping, a bar that shows how far it is, and a way to stop. */
export function FileDrop({
  action,
  locale,
  asksPassword,
  words,
}: {
  readonly action: string;
  readonly locale: string;
  /** the last file was a protected archive */
  readonly asksPassword: boolean;
  readonly words: Words;
}) {
  const [sending, setSending] = useState<Sending>({ kind: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<XMLHttpRequest | null>(null);

  async function send(file: File, password: string) {
    const job = crypto.getRandomValues(new Uint32Array(4)).join("-");
    setSending({ kind: "sending", done: 0, all: file.size });
    // the fields come before the file: the server knows them when it begins to read
    const data = new FormData();
    for (const [name, value] of Object.entries({ locale, job, password, size: `${file.size}` }))
      data.append(name, value);
    const sha256 = await hashOf(file);
    if (sha256 !== null) data.append("sha256", sha256);
    data.append("file", file);
    post(data, job);
  }

  function post(data: FormData, job: string) {
    const request = new XMLHttpRequest();
    running.current = request;
    request.open("POST", action);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      setSending({ kind: "sending", done: loaded, all: total });
    request.upload.onload = () => follow(request, job, performance.now());
    request.onload = () => {
      const to = addressIn(request.response);
      if (to === null) setSending({ kind: "failed" });
      else location.assign(to);
    };
    request.onerror = () => setSending({ kind: "failed" });
    request.onabort = () => setSending({ kind: "idle" });
    request.send(data);
  }

  /** asks how far the reading is, until the answer to the upload is there */
  function follow(request: XMLHttpRequest, job: string, since: number) {
    const ask = async () => {
      if (request.readyState === XMLHttpRequest.DONE) return;
      const read = await readSoFar(`${action}/progress?job=${job}`);
      if (request.readyState === XMLHttpRequest.DONE) return;
      setSending({ kind: "reading", read, since });
      setTimeout(() => void ask(), askEvery);
    };
    setSending({ kind: "reading", read: null, since });
    setTimeout(() => void ask(), askEvery);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const [file] = input.current?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    if (sending.kind === "sending" || sending.kind === "reading") return;
    const password = new FormData(event.currentTarget).get("password");
    void send(file, typeof password === "string" ? password : "");
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
      {asksPassword ? (
        <div className="space-y-1">
          <label htmlFor="file-password" className="block font-semibold">
            {words.password}
          </label>
          <p id="file-password-hint" className="text-sm text-ink-soft">
            {words.passwordHint}
          </p>
          <input
            id="file-password"
            name="password"
            type="password"
            autoComplete="off"
            maxLength={200}
            aria-describedby="file-password-hint"
            className="field max-w-xs"
          />
        </div>
      ) : null}
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
          accept=".csv,.txt,.xls,.xlsx,.zip,.gz,.htm,.html,text/csv,text/plain"
          aria-describedby="file-hint"
          className="block min-h-11 w-full py-2"
        />
      </div>
      <button
        type="submit"
        aria-disabled={sending.kind === "sending" || sending.kind === "reading"}
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

function shown(sending: Exclude<Sending, { kind: "idle" | "failed" }>, words: Words): Bar {
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

/** null: none is to be had here, or the file is too long for it */
async function hashOf(file: File): Promise<string | null> {
  if (mostHashed < file.size || !isSecureContext) return null;
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function readSoFar(address: string): Promise<Read | null> {
  try {
    const answer: unknown = await (await fetch(address)).json();
    return isRead(answer) ? answer : null;
  } catch {
    return null;
  }
}

function isRead(answer: unknown): answer is Read {
  return typeof answer === "object" && answer !== null && "bytes" in answer && "rows" in answer;
}

function size(bytes: number): string {
  return bytes < 10_000_000
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${Math.ceil(bytes / 1_000_000)} MB`;
}

/** the answer leads on within this site, or nowhere */
function addressIn(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("to" in answer)) return null;
  return typeof answer.to === "string" && /^\/(?!\/)/.test(answer.to) ? answer.to : null;
}
