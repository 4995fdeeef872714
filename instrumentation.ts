/** Runs once when a server starts, not in the build. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { startSweeping } = await import("./lib/store/sweep");
  startSweeping();
}
