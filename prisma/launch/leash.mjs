// @ts-check
// Loaded into the app's process before anything else: when the launcher is gone (kill -9), the app goes too,
// so that the next start finds its port free.
const launcher = process.ppid;

setInterval(() => {
  if (!isLauncherAlive()) process.kill(process.pid, "SIGTERM");
}, 500).unref();

function isLauncherAlive() {
  if (process.ppid !== launcher) return false;
  try {
    process.kill(launcher, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
