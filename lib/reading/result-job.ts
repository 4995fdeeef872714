import "server-only";
import { audit } from "../engine/audit";
import { bulkCheckRequest, type KeptBulk } from "../flow/bulk-records";
import { countBulkOverlap } from "../flow/bulk-overlap";
import { withChoices } from "../flow/label-choices";
import type { BulkRead } from "../intake/bulk/bulk-reading";
import { readAuditRequest } from "../schemas/audit-request";
import type { Job, KeptFile, OverlapAnswer, Refused, ResultAnswer } from "./jobs";
import { readKept, type Reporting } from "./read-sealed";

type Of<K extends Job["kind"]> = Extract<Job, { readonly kind: K }>;

/** Reads the files again, makes the request and computes the report. */
export async function resultJob(job: Of<"result">, report: Reporting): Promise<ResultAnswer> {
  const { draft, files, choices, today } = job;
  const kept: KeptBulk[] = [];
  for (const file of files) {
    const reading = await readAgain(file, report);
    if (reading.kind === "refused") return reading;
    const charges = withChoices(reading.charges, choices);
    kept.push({ id: file.id, fileName: file.fileName, reading: { ...reading, charges } });
  }
  const lines = withChoices(draft.lines, choices);
  const made = bulkCheckRequest({ ...draft, lines: [...lines] }, kept, today);
  if (made.kind === "missing") return made;
  const gate = readAuditRequest(made.request);
  if (gate.kind === "refused") throw new Error(JSON.stringify(gate.issues.slice(0, 3)));
  const { request } = gate;
  return { kind: "ready", request, report: audit(request), assumptions: made.assumptions };
}

/** Rows of the first file that the others hold too, by occurrence. */
export async function overlapJob(job: Of<"overlap">, report: Reporting): Promise<OverlapAnswer> {
  const readings: BulkRead[] = [];
  for (const file of job.files) {
    const reading = await readAgain(file, report);
    if (reading.kind === "refused") return reading;
    readings.push(reading);
  }
  const [first, ...others] = readings;
  const count = first === undefined ? 0 : countBulkOverlap(first, others);
  return { kind: "overlap", count };
}

async function readAgain(file: KeptFile, report: Reporting): Promise<BulkRead | Refused> {
  const reading = await readKept(file, report);
  if (reading.kind !== "needsMapping") return reading;
  return { kind: "refused", code: "noTable", params: {} };
}
