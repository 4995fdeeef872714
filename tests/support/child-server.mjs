// @ts-check
// What startChild runs: one embedded server, until standard input closes.
import { startServer } from "../../prisma/launch/server.mjs";

const server = await startServer({ folder: String(process.argv[2]) });
const { url, adopted, made } = server;
process.stdout.write(`${JSON.stringify({ url, adopted, made, pid: server.pid() })}\n`);
process.stdin.resume();
process.stdin.on("end", () => void server.stop().then((stopped) => process.exit(stopped ? 0 : 3)));
