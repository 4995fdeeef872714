import type { z } from "zod";
import { type Ground, listParts } from "./parts";

/** true: the schema lets the value in, as it stands. false: ask the schema, which says why not. */
export type Look = (value: unknown) => boolean;

/**
 * The schema as one nest of plain functions that answer yes without making objects: several times as fast as parsing,
 * for what is nearly always right. It is read off the schema, so that each rule still stands once. A construct that it
 * does not know is left to the schema itself.
 */
export function quickLook(schema: z.core.$ZodType): Look {
  const base = lookOf(schema);
  const rules = rulesOf(schema);
  const [first, second] = rules;
  if (first === undefined) return base;
  if (second === undefined) return (value) => base(value) && first(value);
  return (value) => base(value) && rules.every((rule) => rule(value));
}

function lookOf(schema: z.core.$ZodType): Look {
  const list = listParts.get(schema);
  if (list !== undefined) return listLook(quickLook(list.item), list.rule);
  const def = definition(schema);
  switch (def.type) {
    case "object":
      return objectLook(schema, def);
    case "nullable":
      return orNull(quickLook(def.innerType));
    case "string":
      return (value) => typeof value === "string";
    case "number":
      return "format" in def && def.format === "safeint" ? isWhole : leftTo(schema);
    case "enum":
      return memberLook(Object.values(def.entries));
    case "literal":
      return memberLook(def.values);
    case "union":
      return unionLook(schema, def);
    case "custom":
      return () => true;
    default:
      return leftTo(schema);
  }
}

/** the checks that hang on a schema; a custom schema is its own first check */
function rulesOf(schema: z.core.$ZodType): Look[] {
  // a list brings its own
  if (listParts.has(schema)) return [];
  const def = definition(schema);
  const rules = (def.checks ?? []).map(ruleOf);
  if (def.type !== "custom") return rules;
  const { fn } = def;
  return [(value) => Boolean(fn(value as never)), ...rules];
}

type CheckDefinition =
  | {
      readonly check: "greater_than" | "less_than";
      readonly value: number;
      readonly inclusive: boolean;
    }
  | { readonly check: "min_length"; readonly minimum: number }
  | { readonly check: "max_length"; readonly maximum: number }
  | { readonly check: "custom"; readonly fn?: (value: unknown) => unknown };

function ruleOf(check: z.core.$ZodCheck<never>): Look {
  // zod's own union of checks leaves out the custom one
  const def = check._zod.def as CheckDefinition;
  switch (def.check) {
    case "greater_than":
      return (value) => def.value < Number(value) || (def.inclusive && def.value === value);
    case "less_than":
      return (value) => Number(value) < def.value || (def.inclusive && def.value === value);
    case "min_length":
      return (value) => typeof value === "string" && def.minimum <= value.length;
    case "max_length":
      return (value) => typeof value === "string" && value.length <= def.maximum;
    default:
      return def.fn === undefined ? groundLook(check) : isTrue(def.fn);
  }
}

function isTrue(predicate: (value: unknown) => unknown): Look {
  return (value) => Boolean(predicate(value));
}

/** a rule that writes its refusals down */
function groundLook(check: z.core.$ZodCheck<never>): Look {
  return (value) => {
    const ground: Ground<unknown> = { value, issues: [] };
    void check._zod.check(ground as never);
    return ground.issues.length === 0;
  };
}

function definition(schema: z.core.$ZodType): z.core.$ZodTypes["_zod"]["def"] {
  return (schema as z.core.$ZodTypes)._zod.def;
}

function leftTo(schema: z.core.$ZodType): Look {
  const whole = schema as z.ZodType;
  return (value) => whole.safeParse(value).success;
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

function orNull(look: Look): Look {
  return (value) => value === null || look(value);
}

function memberLook(members: readonly unknown[]): Look {
  const set = new Set(members);
  return (value) => set.has(value);
}

function listLook(look: Look, rule: ((ground: Ground<readonly unknown[]>) => void) | null): Look {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!look(item)) return false;
    if (rule === null || value.length === 0) return true;
    const ground: Ground<readonly unknown[]> = { value, issues: [] };
    rule(ground);
    return ground.issues.length === 0;
  };
}

type Part = { readonly key: string; readonly look: Look; readonly isOptional: boolean };

/** an object with these keys and no others */
function objectLook(schema: z.core.$ZodType, { shape, catchall }: z.core.$ZodObjectDef): Look {
  if (catchall === undefined || definition(catchall).type !== "never") return leftTo(schema);
  const parts = Object.entries(shape).map(([key, part]) => partOf(key, part));
  return (value) => {
    if (!isRecord(value)) return false;
    let present = 0;
    for (const { key, look, isOptional } of parts) {
      const part = value[key];
      if (part === undefined && isOptional) continue;
      if (!look(part)) return false;
      present += 1;
    }
    // as many keys as have been looked at: none is unknown
    for (const _key in value) present -= 1;
    return present === 0;
  };
}

function partOf(key: string, part: z.core.$ZodType): Part {
  const def = definition(part);
  if (def.type !== "optional") return { key, look: quickLook(part), isOptional: false };
  return { key, look: quickLook(def.innerType), isOptional: true };
}

/** a union whose members tell themselves apart by a literal under one key; any other is left to the schema */
function unionLook(schema: z.core.$ZodType, def: z.core.$ZodUnionDef): Look {
  const key = "discriminator" in def ? String(def.discriminator) : null;
  if (key === null) return leftTo(schema);
  const looks = new Map<unknown, Look>();
  for (const option of def.options) {
    const inner = definition(option);
    const tag = inner.type === "object" ? inner.shape[key] : undefined;
    const tagged = tag === undefined ? null : definition(tag);
    if (tagged?.type !== "literal") return leftTo(schema);
    for (const value of tagged.values) looks.set(value, quickLook(option));
  }
  return (value) => isRecord(value) && (looks.get(value[key])?.(value) ?? false);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
