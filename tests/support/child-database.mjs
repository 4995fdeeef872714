// @ts-check
// What a checkout's test runs: the database as the app gets it, until standard input closes.
import { openDatabase } from "../../prisma/launch/database.mjs";

try {
  const database = await openDatabase();
  const made = database.embedded?.made ?? false;
  process.stdout.write(
    `\n${JSON.stringify({ url: database.url, made, adopted: false, pid: database.embedded?.pid() ?? 0 })}\n`,
  );
  process.stdin.resume();
  process.stdin.on("end", () => void database.stop().then(() => process.exit(0)));
} catch (error) {
  process.stderr.write(String(error));
  process.exit(1);
}
