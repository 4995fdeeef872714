import "server-only";
import { findSealed } from "../files/stored-files";
import type { MerchantKey } from "../store/keys";
import type { Statement } from "../store/statements";
import type { ColumnMapping } from "../intake/mapping-type";
import { runJob } from "./host";
import type { AgainAnswer, KeptFile } from "./jobs";

/** What a worker needs to read kept files again; one whose text is gone is left out. */
export async function keptFiles(
  key: MerchantKey,
  statements: readonly Statement[],
): Promise<readonly KeptFile[]> {
  const kept = await Promise.all(
    statements.map(async ({ id, fileName, member, fileId, mapping }): Promise<KeptFile | null> => {
      const sealed = await findSealed(key, fileId);
      return sealed === null ? null : { id, fileName: member || fileName, sealed, mapping };
    }),
  );
  return kept.filter((one) => one !== null);
}

/** A kept text read in a thread with its columns explained. */
export async function readMappedFile(
  key: MerchantKey,
  statement: Statement,
  mapping: ColumnMapping,
): Promise<AgainAnswer> {
  const [file] = await keptFiles(key, [{ ...statement, mapping }]);
  if (file === undefined) return { kind: "refused", code: "fileDamaged", params: {} };
  return runJob({ kind: "again", file });
}
