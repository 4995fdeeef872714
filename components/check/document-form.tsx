"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";

type Words = {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly sending: string;
};

/** A plain form that sends photos or a PDF. Scripts only say that it is on its way. */
export function DocumentForm({
  action,
  words,
}: {
  readonly action: string;
  readonly words: Words;
}) {
  const [sending, setSending] = useState(false);
  // who comes back with the browser's own button finds the form ready
  useEffect(() => {
    const ready = () => setSending(false);
    addEventListener("pageshow", ready);
    return () => removeEventListener("pageshow", ready);
  }, []);
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={() => setSending(true)}
      className="space-y-4 border border-dashed border-ink-soft px-4 py-5 sm:px-6"
    >
      <div className="space-y-1">
        <label htmlFor="documents" className="block font-semibold">
          {words.label}
        </label>
        <p id="documents-hint" className="text-sm text-ink-soft">
          {words.hint}
        </p>
        <input
          id="documents"
          name="document"
          type="file"
          multiple
          accept="image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf"
          aria-describedby="documents-hint"
          className="block min-h-11 w-full py-2"
        />
      </div>
      <button type="submit" aria-disabled={sending} className={buttonClass("quiet")}>
        {sending ? words.sending : words.button}
      </button>
      <output className="sr-only">{sending ? words.sending : ""}</output>
    </form>
  );
}
