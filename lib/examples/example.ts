import type { AuditRequest } from "../engine/request";
import { noContract } from "./no-contract";
import { planAdjusted } from "./plan-adjusted";
import { withheld } from "./withheld";

/** the ready examples, in the order of the front page; a name is its address: /examples/<name> */
export const exampleNames = ["plan-adjusted", "withheld", "no-contract"] as const;
export type ExampleName = (typeof exampleNames)[number];

export const examples: { readonly [N in ExampleName]: AuditRequest } = {
  "plan-adjusted": planAdjusted,
  withheld,
  "no-contract": noContract,
};

/** null where no example has the name */
export function exampleName(text: string): ExampleName | null {
  return exampleNames.find((name) => name === text) ?? null;
}
