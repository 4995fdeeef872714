import "server-only";
import { sweepExpired } from "./merchants";

const hour = 3_600_000;

/** Deletes what has expired, now and every hour while the server runs. A failure waits for the next hour. */
export function startSweeping(): void {
  const sweep = () => sweepExpired().catch(() => 0);
  void sweep();
  setInterval(() => void sweep(), hour).unref();
}
