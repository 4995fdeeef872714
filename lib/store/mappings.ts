import "server-only";
import { z } from "zod";
import { now } from "../clock";
import { type ColumnMapping, delimiters, holdings, mappedFields } from "../intake/mapping-type";
import { db, transaction } from "./db";
import type { MerchantKey } from "./keys";

/** kinds of tables that one merchant's columns are remembered for; the oldest gives way */
export const mappingsPerMerchant = 50;

const column = z.int().min(0).optional();
/** ColumnMapping as it is kept */
export const StoredMapping: z.ZodType<ColumnMapping> = z.object({
  headerRow: z.int().min(0),
  delimiter: z.enum(delimiters),
  holds: z.enum(holdings),
  unit: z.enum(["yuan", "fen", "decide"]),
  columns: z.partialRecord(z.enum(mappedFields), column),
});

export type SavedMapping = { readonly mapping: ColumnMapping; readonly name: string };

/** How the merchant once explained a table of these columns; null: never, or in a form that is no longer read. */
export async function findMapping(
  key: MerchantKey,
  signature: string,
): Promise<SavedMapping | null> {
  if (signature === "") return null;
  const row = await db().savedMapping.findFirst({
    where: { merchantId: key.merchantId, signature },
    select: { mapping: true, name: true },
  });
  const mapping = StoredMapping.safeParse(row?.mapping).data;
  return row === null || mapping === undefined ? null : { mapping, name: row.name };
}

/**
 * Remembers how tables of these columns are to be read; what was said before is forgotten.
 * @param signature of `mappingSignature`; where it is empty nothing is remembered
 */
export async function saveMapping(
  key: MerchantKey,
  signature: string,
  mapping: ColumnMapping,
  name: string,
): Promise<void> {
  if (signature === "") return;
  const id = { merchantId: key.merchantId, signature };
  const said = { mapping, name: name.slice(0, 120), savedAt: now() };
  await transaction(async (session) => {
    await session.savedMapping.upsert({
      where: { merchantId_signature: id },
      create: { ...id, ...said },
      update: said,
    });
    const beyond = await session.savedMapping.findMany({
      where: { merchantId: key.merchantId },
      orderBy: [{ savedAt: "desc" }, { signature: "asc" }],
      skip: mappingsPerMerchant,
      select: { signature: true },
    });
    const old = beyond.map((one) => one.signature);
    await session.savedMapping.deleteMany({
      where: { merchantId: key.merchantId, signature: { in: old } },
    });
  });
}
