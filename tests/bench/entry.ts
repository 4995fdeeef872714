// What the benches run, as one file: see bundle.mjs.
export { audit } from "@/lib/engine/audit";
export { examples } from "@/lib/examples/example";
export { readAuditRequest } from "@/lib/schemas/audit-request";
export { bigWorld } from "../support/big-world";
export { bulkCheckRequest } from "@/lib/flow/bulk-records";
export { bulkReader } from "@/lib/intake/bulk/read-bulk";
export { plainDate } from "@/lib/engine/date";
export { yearlyDraft } from "../support/bulk-draft";
