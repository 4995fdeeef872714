/** Runs once when a server starts, not in the build. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { watchDoor } = await import("./lib/http/door");
  watchDoor();
  const { startSweeping } = await import("./lib/store/sweep");
  startSweeping();
  const { startSweepingFiles } = await import("./lib/files/sweep-files");
  startSweepingFiles();
}
