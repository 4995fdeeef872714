import { useRef, useState } from "react";

export type Sending =
  | { readonly kind: "idle" }
  | { readonly kind: "sending"; readonly done: number; readonly all: number }
  | { readonly kind: "reading"; readonly read: Read | null; readonly since: number }
  | { readonly kind: "failed" };

type Read = { readonly rows: number; readonly bytes: number; readonly of: number };

/** a longer file would have to stand in memory whole to be hashed here: of it the length alone is compared */
const mostHashed = 32_000_000;
const askEvery = 700;

/** Sends a file to `action` with what the browser knows of it, and follows how it is read. */
export function useFileSend(action: string, locale: string) {
  const [sending, setSending] = useState<Sending>({ kind: "idle" });
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

  return { sending, send, stop: () => running.current?.abort() };
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

/** the answer leads on within this site, or nowhere */
function addressIn(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("to" in answer)) return null;
  return typeof answer.to === "string" && /^\/(?!\/)/.test(answer.to) ? answer.to : null;
}
