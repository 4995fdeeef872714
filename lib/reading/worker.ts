import "server-only";
import { parentPort, workerData } from "node:worker_threads";
import { statementReading } from "../intake/bulk/statement-reading";
import { importJob } from "./import-job";
import type { AgainAnswer, Job, Progress, Said } from "./jobs";
import { readJob } from "./read-job";
import { readKept, type Reporting } from "./read-sealed";
import { overlapJob, resultJob } from "./result-job";

// what runs in the thread: one job, then it ends. Bundled by prisma/launch/worker.mjs

const reportEvery = 200;

function reporting(): Reporting {
  let last = 0;
  return (progress: Progress) => {
    if (performance.now() - last < reportEvery) return;
    last = performance.now();
    say({ kind: "progress", progress });
  };
}

function say(said: Said, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(said, handedOver);
}

async function work(job: Exclude<Job, { kind: "import" }>): Promise<unknown> {
  const report = reporting();
  if (job.kind === "read") return readJob(job, report);
  if (job.kind === "overlap") return overlapJob(job, report);
  if (job.kind === "result") return resultJob(job, report);
  const reading = await readKept(job.file, report);
  const answer: AgainAnswer = reading.kind === "read" ? statementReading(reading) : reading;
  return answer;
}

async function begin(job: Job): Promise<void> {
  if (job.kind !== "import") {
    say({ kind: "answer", answer: await work(job) });
    return;
  }
  const answer = await importJob(job, reporting());
  say({ kind: "answer", answer }, answer.kind === "json" ? [answer.json.buffer] : []);
}

await begin(workerData as Job);
