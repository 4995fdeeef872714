// @ts-check
// The frame of every command: a mistake is one sentence and an exit code, not a stack.
import { messageOf } from "./places.mjs";

/** @param {() => Promise<void> | void} command */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`[qingliu] ${messageOf(error)}\n`);
    if (process.env["QINGLIU_DEBUG"] && error instanceof Error)
      process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  }
}
