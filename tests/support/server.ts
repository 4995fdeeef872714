import { inject } from "vitest";

/**
 * The built app that all `*.server.test.ts` share, with a database of its own; started once, from the build that is
 * there. A test that needs one for itself takes `startApp` of ./app.mjs.
 */
export function app(): {
  readonly url: string;
  readonly databaseUrl: string;
  readonly pid: number;
} {
  return inject("app" as never);
}
