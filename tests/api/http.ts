import net from "node:net";
import { app } from "../support/server";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
};

/** One request to the built app. */
export async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${app().url}${path}`, { redirect: "manual", ...init });
  const text = await response.text();
  const isJson =
    text !== "" && response.headers.get("content-type")?.startsWith("application/json");
  const json: unknown = isJson ? JSON.parse(text) : null;
  return { status: response.status, headers: response.headers, text, json };
}

export function postJson(
  path: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return ask(path, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });
}

export type RawAnswer = {
  readonly status: number;
  readonly head: string;
  /** bytes of the body that could be sent before the server ended the connection */
  readonly sent: number;
};

/**
 * A request as it stands, over a socket of its own; `body` is sent piece by piece for as long as the server takes it.
 * Ends with the answer, or with the end of the connection (status 0).
 */
export function askRaw(head: string, body: () => Buffer | null = () => null): Promise<RawAnswer> {
  const { hostname, port } = new URL(app().url);
  return new Promise((resolve) => {
    let [said, sent, isOver] = ["", 0, false];
    const socket = net.connect(Number(port), hostname);
    const end = () => {
      if (isOver) return;
      isOver = true;
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0), head: said, sent });
    };
    const pump = () => {
      for (;;) {
        const piece = isOver ? null : body();
        if (piece === null) return;
        sent += piece.byteLength;
        if (!socket.write(piece)) return;
      }
    };
    socket.on("data", (data) => {
      said += data.toString("latin1");
      if (said.includes("\r\n\r\n") && /connection: close/i.test(said)) return;
      if (said.includes("\r\n\r\n")) end();
    });
    socket.on("drain", pump).on("error", end).on("close", end).on("end", end);
    socket.once("connect", () => {
      socket.write(head.replaceAll("\n", "\r\n"));
      pump();
    });
  });
}
