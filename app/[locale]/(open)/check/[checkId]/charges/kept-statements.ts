import { withChoices } from "@/lib/flow/label-choices";
import type { KeptStatement } from "@/lib/flow/records";
import type { MerchantKey } from "@/lib/store/keys";
import { listLabelChoices } from "@/lib/store/label-choices";
import { findStatementRows, type Statement } from "@/lib/store/statements";

/** The rows of the files, their charges as the merchant says they are; one file after the other: several large ones at once would not fit into memory. */
export async function keptStatements(
  key: MerchantKey,
  checkId: string,
  files: readonly Statement[],
): Promise<readonly KeptStatement[]> {
  const choices = await listLabelChoices(key);
  const kept: KeptStatement[] = [];
  for (const { id, fileName, layout } of files) {
    const reading = await findStatementRows(key, checkId, id);
    if (reading === null) continue;
    const charges = withChoices(reading.charges, choices);
    kept.push({ id, fileName, layout, reading: { ...reading, charges } });
  }
  return kept;
}
