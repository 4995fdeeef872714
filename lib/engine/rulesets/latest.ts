import type { Ruleset } from "../ruleset";
import { ruleset202611 } from "./2026-11";

/** The edition that new audits are made with. */
export const latestRuleset: Ruleset = ruleset202611;
