import "server-only";
import { parentPort, workerData } from "node:worker_threads";
import { statementReading } from "../intake/bulk/statement-reading";
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

function say(said: Said): void {
  parentPort?.postMessage(said);
}

async function work(job: Job): Promise<unknown> {
  const report = reporting();
  if (job.kind === "read") return readJob(job, report);
  if (job.kind === "overlap") return overlapJob(job, report);
  if (job.kind === "result") return resultJob(job, report);
  const reading = await readKept(job.file, report);
  const answer: AgainAnswer = reading.kind === "read" ? statementReading(reading) : reading;
  return answer;
}

say({ kind: "answer", answer: await work(workerData as Job) });
