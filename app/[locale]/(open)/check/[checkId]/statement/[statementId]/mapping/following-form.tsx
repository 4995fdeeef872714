"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useTransition } from "react";

/** A form that asks for its page again: by its button, and with scripts at each choice too. */
export function FollowingForm({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const chosen = useRef<string | null>(null);
  const [isAsking, ask] = useTransition();
  // the new page draws the changed field anew, and whoever goes by the keyboard stays on it
  useEffect(() => {
    if (isAsking || chosen.current === null || document.activeElement !== document.body) return;
    form.current?.querySelector<HTMLElement>(chosen.current)?.focus({ preventScroll: true });
  }, [isAsking]);
  return (
    <form
      ref={form}
      action="#preview"
      className="space-y-8"
      onChange={({ currentTarget, target }) => {
        const choices = new URLSearchParams();
        for (const [name, value] of new FormData(currentTarget))
          if (typeof value === "string") choices.set(name, value);
        if (target instanceof HTMLSelectElement) chosen.current = `select[name="${target.name}"]`;
        if (target instanceof HTMLInputElement) chosen.current = `[name="${target.name}"]:checked`;
        ask(() => router.replace(`?${choices.toString()}`, { scroll: false }));
      }}
    >
      {children}
    </form>
  );
}
