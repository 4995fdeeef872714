"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";
import { type FileWords, Progress } from "./file-progress";
import { useFileSend } from "./file-send";

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
  readonly words: FileWords;
}) {
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { sending, send, stop } = useFileSend(action, locale);

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
      {asksPassword ? <PasswordField words={words} /> : null}
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
      <Progress sending={sending} words={words} stop={stop} />
    </form>
  );
}

/** above the file: a plain form sends its fields in this order */
function PasswordField({ words }: { readonly words: FileWords }) {
  return (
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
        className="min-h-11 w-full max-w-xs border border-ink-soft bg-sheet px-3"
      />
    </div>
  );
}
