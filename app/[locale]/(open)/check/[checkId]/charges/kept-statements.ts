import type { KeptStatement } from "@/lib/flow/records";
import type { MerchantKey } from "@/lib/store/keys";
import { findStatementRows, type Statement } from "@/lib/store/statements";

/** The rows of the files, one file after the other: several large ones at once would not fit into memory. */
export async function keptStatements(
  key: MerchantKey,
  checkId: string,
  files: readonly Statement[],
): Promise<readonly KeptStatement[]> {
  const kept: KeptStatement[] = [];
  for (const { id, fileName, layout } of files) {
    const reading = await findStatementRows(key, checkId, id);
    if (reading !== null) kept.push({ id, fileName, layout, reading });
  }
  return kept;
}
