import "server-only";
import { z } from "zod";

const address = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

const Environment = z.object({
  /** where the database is; the launcher sets it */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** connections of this process to the database */
  DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(10),
  /** the address under which people reach the service; without it the request's own Host counts */
  QINGLIU_ORIGIN: address.optional(),
  /** the folder of the data that are not in the database, from where the server runs */
  QINGLIU_DATA: z.string().default(".data"),
  /** the key that the keys of stored files are wrapped with; without it one is made in QINGLIU_DATA */
  QINGLIU_FILE_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
});
export type Environment = z.infer<typeof Environment>;

let parsed: Environment | undefined;

/** The environment, read once. Throws with the names of what is wrong; empty variables count as absent. */
export function env(): Environment {
  if (parsed !== undefined) return parsed;
  const given = Object.entries(process.env).filter(([, value]) => value !== "");
  const result = Environment.safeParse(Object.fromEntries(given));
  if (!result.success) {
    throw new Error(`the environment is not complete: ${z.prettifyError(result.error)}`);
  }
  parsed = result.data;
  return parsed;
}
