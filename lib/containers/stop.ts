import "server-only";
import type { RefusalCode } from "../intake/codes";
import type { Params } from "../intake/reading";

/** Thrown inside this room to end the opening of a file; `openFile` and `readFile` turn it into an answer. */
export class Stop extends Error {
  readonly code: RefusalCode;
  readonly params: Params;
  constructor(code: RefusalCode, params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** What stands behind a failure: ours by its name, anything else as damage. */
export function stopOf(error: unknown, otherwise: RefusalCode): Stop {
  return error instanceof Stop ? error : new Stop(otherwise);
}
