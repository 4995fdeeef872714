import type { z } from "zod";

/** One refusal: where it stands in the input (`contracts[0].signedOn`; "" is the whole) and why, as a code with words in lib/messages. */
export type Issue = {
  readonly path: string;
  readonly code: IssueCode;
  readonly params: Readonly<Record<string, string | number>>;
};

export const issueCodes = [
  "missing",
  "not-an-object",
  "not-a-list",
  "not-text",
  "not-a-number",
  "not-whole",
  "not-true-or-false",
  "not-one-of",
  "unknown-key",
  "too-small",
  "too-big",
  "too-short",
  "too-long",
  "broken-text",
  "not-a-day",
  "not-a-month",
  "from-after-to",
  "to-after-today",
  "given-twice",
  "no-such-contract",
  "no-such-terminal",
  "no-terminal",
  "no-version",
  "first-not-original",
  "out-of-order",
  "components-needed",
  "components-not-here",
  "per-contract-not-here",
  "amount-or-range",
  "most-below-least",
  "calendar-needs-months",
  "monthly-needs-months",
  "tiers-needed",
  "tiers-not-ascending",
  "last-tier-open",
  "zero-amount",
  "sums-too-big",
  "too-much-work",
  "not-readable",
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** an answer lists so many refusals at most: a body full of mistakes must not make an answer larger than itself */
export const mostIssues = 100;

/** What zod found, as our codes; zod's own sentences are not used. Parse with `reportInput: true`. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap(translated).slice(0, mostIssues);
}

/** `contracts[0].versions[1].terms`; a key that is no plain word stands quoted in brackets */
export function pathText(path: readonly PropertyKey[]): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else if (typeof part === "string" && /^[A-Za-z_$][\w$]{0,63}$/.test(part)) {
      text += text === "" ? part : `.${part}`;
    } else text += `[${shortened(part)}]`;
  }
  return text;
}

function shortened(key: PropertyKey): string {
  const text = String(key);
  return JSON.stringify(text.length <= 64 ? text : `${text.slice(0, 64)}…`);
}

function translated(issue: z.core.$ZodIssue): Issue[] {
  const path = pathText(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys
      .slice(0, mostIssues)
      .map((key) => one(pathText([...issue.path, key]), "unknown-key"));
  }
  if (issue.input === undefined) return [one(path, "missing")];
  return [wrongValue(path, issue)];
}

function wrongValue(path: string, issue: z.core.$ZodIssue): Issue {
  switch (issue.code) {
    case "invalid_type":
      return one(path, wrongType(issue.expected, issue.input));
    case "too_small":
      return issue.origin === "string"
        ? one(path, "too-short", { least: Number(issue.minimum) })
        : one(path, "too-small", { least: Number(issue.minimum) });
    case "too_big":
      return issue.origin === "string"
        ? one(path, "too-long", { most: Number(issue.maximum) })
        : one(path, "too-big", { most: Number(issue.maximum) });
    case "invalid_value":
      return one(path, "not-one-of", { allowed: issue.values.map(String).join(", ") });
    case "invalid_union":
      return one(path, "not-one-of", { allowed: discriminators(issue).join(", ") });
    case "custom":
      return ours(path, issue.params);
    default:
      return one(path, "not-readable");
  }
}

function one(path: string, code: IssueCode, params: Issue["params"] = {}): Issue {
  return { path, code, params };
}

const types: Readonly<Record<string, IssueCode>> = {
  object: "not-an-object",
  record: "not-an-object",
  array: "not-a-list",
  string: "not-text",
  number: "not-a-number",
  boolean: "not-true-or-false",
};

function wrongType(expected: string, input: unknown): IssueCode {
  if (expected === "int") return typeof input === "number" ? "not-whole" : "not-a-number";
  return types[expected] ?? "not-readable";
}

function discriminators(issue: object): string[] {
  return "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

/** our own rules put their code and its arguments into zod's `params` */
function ours(path: string, params: Readonly<Record<string, unknown>> | undefined): Issue {
  const given = params?.["code"];
  const code = issueCodes.find((known) => known === given) ?? "not-readable";
  const rest: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params ?? {})) {
    if (name !== "code" && (typeof value === "string" || typeof value === "number")) {
      rest[name] = value;
    }
  }
  return one(path, code, rest);
}
