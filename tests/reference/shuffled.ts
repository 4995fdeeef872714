import type { AuditRequest } from "@/lib/engine/request";
import { dice } from "./dice";

/** the same request with every list that has no meaning in its order put into another */
export function shuffled(request: AuditRequest, seed: number): AuditRequest {
  const { mixed } = dice(seed);
  return {
    ...request,
    terminals: mixed(request.terminals),
    contracts: mixed(request.contracts).map((contract) => ({
      ...contract,
      versions: contract.versions.map((version) => ({
        ...version,
        terms: { ...version.terms, fees: version.terms.fees && mixed(version.terms.fees) },
      })),
    })),
    charges: mixed(request.charges),
    transactions: mixed(request.transactions),
    usage: mixed(request.usage),
    demandsOn: mixed(request.demandsOn),
  };
}
