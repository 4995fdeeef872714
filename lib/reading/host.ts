import "server-only";
import path from "node:path";
import type {
  AgainAnswer,
  ImportedAnswer,
  Job,
  OverlapAnswer,
  Progress,
  ReadAnswer,
  ReadingTrouble,
  Refused,
  ResultAnswer,
  Said,
} from "./jobs";

// asked for at run time: the bundler of the app would look into the worker's file, which it cannot
const threads = process.getBuiltinModule("node:worker_threads");

type AnswerOf<J extends Job> = J extends { kind: "read" }
  ? ReadAnswer
  : J extends { kind: "import" }
    ? ImportedAnswer
    : J extends { kind: "again" }
      ? AgainAnswer
      : J extends { kind: "overlap" }
        ? OverlapAnswer
        : ResultAnswer;

export type JobOptions = {
  /** ends the work, also that in the thread */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/** threads at once; more would only take each other's time */
const mostRunning = 2;
const mostWaiting = 20;
/** seconds for a job, and for each started megabyte */
const seconds = { base: 10, perMegabyte: 1 } as const;
/** of one thread; the columns of a large bill stand outside of it */
const heapMegabytes = 640;

type Waiting = { readonly begin: () => void };
type Desk = { running: number; readonly waiting: Waiting[] };
// one desk for the process, also across the module copies that development makes
const shared = globalThis as typeof globalThis & { qingliuReading?: Desk };
const desk: Desk = (shared.qingliuReading ??= { running: 0, waiting: [] });

/**
 * Does a job in a thread of its own, with a limit of memory and time. Never throws: a crash, a full queue, too long a
 * time and an end from outside are refusals.
 */
export async function runJob<J extends Job>(
  job: J,
  { signal, onProgress }: JobOptions = {},
): Promise<AnswerOf<J> | Refused> {
  if (signal?.aborted === true) return trouble("stopped");
  if (mostRunning <= desk.running) {
    if (mostWaiting <= desk.waiting.length) return trouble("busy");
    if (!(await turn(signal))) return trouble("stopped");
  } else desk.running += 1;
  try {
    // what a worker of ours answers to a job of this kind
    return (await inThread(job, signal, onProgress)) as AnswerOf<J> | Refused;
  } finally {
    const next = desk.waiting.shift();
    if (next === undefined) desk.running -= 1;
    else next.begin();
  }
}

/** Waits for a place, which is handed on by whoever leaves it. @returns false: ended before */
function turn(signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((settle) => {
    const leave = () => {
      const nth = desk.waiting.indexOf(waiting);
      if (nth !== -1) desk.waiting.splice(nth, 1);
      settle(false);
    };
    const waiting: Waiting = {
      begin: () => {
        signal?.removeEventListener("abort", leave);
        settle(true);
      },
    };
    signal?.addEventListener("abort", leave, { once: true });
    desk.waiting.push(waiting);
  });
}

function inThread(
  job: Job,
  signal: AbortSignal | undefined,
  onProgress: JobOptions["onProgress"],
): Promise<unknown> {
  return new Promise((settle) => {
    const worker = new threads.Worker(bundle(), {
      workerData: job,
      // foreign files are opened there: it knows no address and no key but its own files'
      env: { NODE_ENV: process.env.NODE_ENV },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    const finish = (answer: unknown) => {
      clearTimeout(limit);
      signal?.removeEventListener("abort", stop);
      settle(answer);
      void worker.terminate();
    };
    const stop = () => finish(trouble("stopped"));
    const limit = setTimeout(() => finish(trouble("tooSlow")), milliseconds(job));
    signal?.addEventListener("abort", stop, { once: true });
    worker.on("message", (said: Said) => {
      if (said.kind === "answer") finish(said.answer);
      else onProgress?.(said.progress);
    });
    worker.on("error", (error) => {
      const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      // said to the keeper of the service: it says nothing of the file's content
      if (!isMemory)
        process.stderr.write(`a reader of files failed: ${error.name}\n${placeOf(error)}\n`);
      finish(trouble(isMemory ? "tooMuchMemory" : "readerFailed"));
    });
    worker.on("exit", () => finish(trouble("readerFailed")));
  });
}

/** made by prisma/launch/worker.mjs */
function bundle(): string {
  const folder = path.join(/*turbopackIgnore: true*/ process.cwd(), "node_modules", ".cache");
  return path.join(folder, "qingliu", "reading-worker.mjs");
}

/** the first lines of where it failed, without the message, which may quote the file */
function placeOf({ stack = "" }: Error): string {
  const at = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return at.slice(0, 4).join("\n");
}

function milliseconds(job: Job): number {
  const isUpload = job.kind === "read" || job.kind === "import";
  const files = isUpload ? [job.sealed] : keptOf(job).map(({ sealed }) => sealed);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return (seconds.base + seconds.perMegabyte * Math.ceil(bytes / 1_000_000)) * 1_000;
}

function keptOf(job: Exclude<Job, { readonly kind: "read" | "import" }>) {
  return job.kind === "again" ? [job.file] : job.files;
}

function trouble(code: ReadingTrouble): Refused {
  return { kind: "refused", code, params: {} };
}
