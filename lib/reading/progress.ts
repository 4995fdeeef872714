import "server-only";
import type { Progress } from "./jobs";

/** how far the reading of an upload is; `of`: the bytes of the file */
export type ReadingProgress = Progress & { readonly of: number };

const most = 1_000;
// one table for the process, also across the module copies that development makes
const shared = globalThis as typeof globalThis & {
  qingliuProgress?: Map<string, ReadingProgress>;
};
const table = (shared.qingliuProgress ??= new Map());

/** @param job as the browser named it; @param merchantId the only one who may ask for it */
export function noteProgress(merchantId: string, job: string, progress: ReadingProgress): void {
  const key = `${merchantId} ${job}`;
  table.delete(key);
  table.set(key, progress);
  const [oldest] = table.keys();
  if (most < table.size && oldest !== undefined) table.delete(oldest);
}

export function progressOf(merchantId: string, job: string): ReadingProgress | null {
  return table.get(`${merchantId} ${job}`) ?? null;
}

export function forgetProgress(merchantId: string, job: string): void {
  table.delete(`${merchantId} ${job}`);
}
