/** Starts `next start` on the build that is there, with a fresh migrated database. Throws where there is no build. */
export function startApp(options?: { port?: number; env?: Record<string, string> }): Promise<{
  url: string;
  databaseUrl: string;
  pid: number;
  /** what the app printed so far */
  said: () => string;
  stop: () => Promise<void>;
}>;
export function freePort(): Promise<number>;
