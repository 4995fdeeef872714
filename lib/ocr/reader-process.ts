import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { z } from "zod";
import { type DocumentRefusal, documentProblems } from "../schemas/document";

/** what the child can do, with the seconds that it has for it */
const acts = { prepare: 30, recognise: 90, readPdf: 60 } as const;
export type Act = keyof typeof acts;

/** jobs that may wait; more are told that it is busy */
const mostWaiting = 20;
const idleSeconds = 60;

const Answer = z.discriminatedUnion("kind", [
  z.object({ id: z.number(), kind: z.literal("done"), value: z.unknown() }),
  z.object({
    id: z.number(),
    kind: z.literal("refused"),
    code: z.enum(documentProblems),
    params: z.record(z.string(), z.number()),
  }),
]);
export type Answer = { readonly kind: "done"; readonly value: unknown } | DocumentRefusal;

type Job = {
  readonly id: number;
  readonly act: Act;
  readonly bytes: Uint8Array;
  readonly settle: (answer: Answer) => void;
};
type Desk = {
  child: ChildProcess | null;
  running: Job | null;
  limit: NodeJS.Timeout | null;
  idle: NodeJS.Timeout | null;
  lastId: number;
  readonly waiting: Job[];
};

// one child for the process, also across the module copies that development makes
const shared = globalThis as typeof globalThis & { qingliuReader?: Desk };
const desk: Desk = (shared.qingliuReader ??= {
  child: null,
  running: null,
  limit: null,
  idle: null,
  lastId: 0,
  waiting: [],
});

/**
 * Hands the child process one job and waits for its answer. Jobs are done one at a time; "prepare", which somebody
 * stands waiting for, goes before the readings. Never throws: a crash, a full queue or too long a time are refusals.
 */
export function askReader(act: Act, bytes: Uint8Array): Promise<Answer> {
  if (mostWaiting <= desk.waiting.length) return Promise.resolve(refusal("busy"));
  return new Promise((settle) => {
    const job: Job = { id: (desk.lastId += 1), act, bytes, settle };
    const later = desk.waiting.findIndex((each) => each.act !== "prepare");
    if (act === "prepare" && later !== -1) desk.waiting.splice(later, 0, job);
    else desk.waiting.push(job);
    next();
  });
}

/** the process id of the child, for measuring; null: none runs */
export function readerPid(): number | null {
  return desk.child?.pid ?? null;
}

function next(): void {
  if (desk.running !== null) return;
  const job = desk.waiting.shift();
  if (job === undefined) return;
  if (desk.idle !== null) clearTimeout(desk.idle);
  desk.running = job;
  const child = (desk.child ??= begin());
  desk.limit = setTimeout(() => stop(child, "too-slow"), acts[job.act] * 1_000);
  child.send({ id: job.id, act: job.act, bytes: job.bytes }, (error) => {
    if (error !== null) stop(child, "reader-failed");
  });
}

function begin(): ChildProcess {
  const file = path.join(/*turbopackIgnore: true*/ process.cwd(), "lib", "ocr", "reader.mjs");
  const child = fork(/*turbopackIgnore: true*/ file, [], {
    serialization: "advanced",
    execArgv: ["--max-old-space-size=1024"],
    // foreign files are opened there: it knows no address and no key
    env: { PATH: process.env["PATH"] ?? "", NODE_ENV: process.env.NODE_ENV },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.on("message", (message) => {
    const answer = Answer.safeParse(message).data;
    if (answer === undefined) stop(child, "reader-failed");
    else if (answer.id === desk.running?.id) settle(answer);
  });
  child.on("error", () => stop(child, "reader-failed"));
  child.on("exit", () => stop(child, "reader-failed"));
  // the server may end without waiting for it; it ends when the channel does
  child.unref();
  child.channel?.unref();
  return child;
}

/** ends the child with what it was doing; the next job gets a new one */
function stop(child: ChildProcess, code: "too-slow" | "reader-failed"): void {
  if (desk.child !== child) return;
  desk.child = null;
  child.kill("SIGKILL");
  if (desk.running !== null) settle(refusal(code));
}

function settle(answer: Answer): void {
  const job = desk.running;
  if (desk.limit !== null) clearTimeout(desk.limit);
  desk.running = null;
  job?.settle(answer);
  next();
  if (desk.running === null) desk.idle = setTimeout(rest, idleSeconds * 1_000).unref();
}

function rest(): void {
  const { child } = desk;
  desk.child = null;
  child?.disconnect();
}

function refusal(code: "busy" | "too-slow" | "reader-failed"): DocumentRefusal {
  return { kind: "refused", code, params: {} };
}
