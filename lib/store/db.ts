import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { z } from "zod";
import { env } from "../env";
import { type Prisma, PrismaClient } from "./generated/client";

// one client for the process, also across the module copies that development makes
const shared = globalThis as typeof globalThis & { qingliuPrisma?: PrismaClient };

/** The database. Opened at the first use, never during a build: pages that need it must be dynamic. */
export function db(): PrismaClient {
  if (shared.qingliuPrisma !== undefined) return shared.qingliuPrisma;
  if (process.env["NEXT_PHASE"] === "phase-production-build") {
    throw new Error(
      "the database was asked for during the build: the page that did must be dynamic",
    );
  }
  const { DATABASE_URL, DATABASE_POOL } = env();
  const client = new PrismaClient({
    adapter: new PrismaPg({
      connectionString: DATABASE_URL,
      max: DATABASE_POOL,
      // the adapter takes timestamps to be UTC
      options: "-c TimeZone=UTC",
    }),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
  shared.qingliuPrisma = client;
  return client;
}

/** what a statement inside or outside a transaction is sent to */
export type Session = Prisma.TransactionClient;

/**
 * Several statements as one fact: all or none. Run again, up to three times, where another transaction was in the way.
 * Inside `work` use only the session that it is given.
 */
export async function transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(work);
    } catch (error) {
      if (attempt === 3 || !isRetryable(error)) throw error;
    }
  }
}

const cause = z.object({ kind: z.string() });
const Conflict = z.union([
  z.object({ code: z.literal("P2034") }),
  z.object({ cause: cause.extend({ kind: z.literal("TransactionWriteConflict") }) }),
  z.object({
    meta: z.object({
      driverAdapterError: z.object({
        cause: cause.extend({ kind: z.literal("TransactionWriteConflict") }),
      }),
    }),
  }),
]);

/** A serialization failure or deadlock: Prisma says it in three ways, depending on the statement. */
export function isRetryable(error: unknown): boolean {
  return Conflict.safeParse(error).success;
}
