import { assess } from "./assess";
import { recommend } from "./recommend";
import type { AuditReport } from "./report";
import type { AuditRequest } from "./request";
import type { Ruleset } from "./ruleset";
import { latestRuleset } from "./rulesets/latest";
import type { Catalogue } from "./tables/catalogue";
import { latestCatalogue } from "./tables/catalogue-2026-11";

/**
 * Everything that a merchant is told about money: what the provider was entitled to take, against what it took.
 * Pure: the same request, ruleset and catalogue give the same report, in whatever order the request lists things.
 * It cannot fail on a request that the schema let in, and its result is plain JSON.
 */
export function audit(
  request: AuditRequest,
  ruleset: Ruleset = latestRuleset,
  catalogue: Catalogue = latestCatalogue,
): AuditReport {
  const report = assess(request, ruleset);
  return { ...report, recommendation: recommend({ request, report }, ruleset, catalogue) };
}
