// What the benches run, as one file: see bundle.mjs.
export { audit } from "@/lib/engine/audit";
export { examples } from "@/lib/examples/example";
export { readAuditRequest } from "@/lib/schemas/audit-request";
export { bigWorld } from "../support/big-world";
