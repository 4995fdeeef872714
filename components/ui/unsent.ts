"use client";

import { type RefObject, useEffect } from "react";
import type { FormState } from "@/lib/schemas/form";

type Kept = { readonly stamp: string; readonly values: Readonly<Record<string, string>> };

/**
 * Keeps what is typed into a form in the browser's session until the server has it: a reload or a lost connection
 * loses nothing. Values kept for another stamp are thrown away.
 */
export function useUnsent(
  form: RefObject<HTMLFormElement | null>,
  name: string,
  stamp: string,
  state: FormState,
): void {
  useEffect(() => {
    const element = form.current;
    if (element === null) return undefined;
    const place = `unsent:${location.pathname}:${name}`;
    if (state.kind === "empty") bringBack(element, place, stamp);
    const keep = () => write(place, { stamp, values: read(element) });
    element.addEventListener("input", keep);
    return () => element.removeEventListener("input", keep);
  }, [form, name, stamp, state]);
}

function read(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !name.startsWith("$")) values[name] = value;
  }
  return values;
}

function bringBack(form: HTMLFormElement, place: string, stamp: string): void {
  const kept = find(place);
  if (kept === null || kept.stamp !== stamp) return;
  for (const field of form.elements) {
    const typed = "name" in field && typeof field.name === "string" ? kept.values[field.name] : "";
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
      field.checked = field.value === typed;
    else if (
      (field instanceof HTMLInputElement && field.type !== "hidden" && field.type !== "file") ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement
    )
      field.value = typed ?? field.value;
  }
}

// a browser may forbid storage: then nothing is kept, and nothing else breaks
function write(place: string, kept: Kept): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(kept));
  } catch {
    return;
  }
}

function find(place: string): Kept | null {
  try {
    const text = sessionStorage.getItem(place);
    const kept: unknown = text === null ? null : JSON.parse(text);
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && "stamp" in value && "values" in value;
}
