import fc from "fast-check";
import { type Json, sampleRequest } from "./sample-request";

/** what stands where something else belongs */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1.5,
    -0,
    Number.MAX_SAFE_INTEGER,
    1e300,
    "",
    "2024-02-30",
    "2024-02-29",
    "9999-12-31",
    "day",
    "t1",
    "\ud800",
    "__proto__",
    [],
    {},
    [null],
    { __proto__: null },
    true,
  ),
);

type Spot = readonly (string | number)[];

/** every place of a JSON value, the whole first */
function spotsOf(value: unknown, at: Spot = []): Spot[] {
  if (typeof value !== "object" || value === null) return [at];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => spotsOf(item, [...at, index]))
    : Object.entries(value).flatMap(([key, item]) => spotsOf(item, [...at, key]));
  return [at, ...inner];
}

function put(whole: unknown, [first, ...rest]: Spot, change: (old: unknown) => unknown): unknown {
  if (first === undefined) return change(whole);
  if (Array.isArray(whole)) {
    return whole.map((item, index) => (index === first ? put(item, rest, change) : item));
  }
  const entries = Object.entries(Object(whole));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === first ? put(item, rest, change) : item]),
  );
}

function withExtraKey(old: unknown): unknown {
  return typeof old === "object" && old !== null && !Array.isArray(old)
    ? { ...old, surplus: 1 }
    : [old, old];
}

function withoutLastKey(old: unknown): unknown {
  if (Array.isArray(old)) return [...old, ...old];
  return typeof old === "object" && old !== null
    ? Object.fromEntries(Object.entries(old).slice(0, -1))
    : null;
}

const sample: Json = sampleRequest();
const spots = spotsOf(sample);

/** the sample with one to three places spoilt; now and then what is put there does no harm */
export const spoilt: fc.Arbitrary<unknown> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...spots),
      fc.oneof(
        { weight: 4, arbitrary: strange.map((value) => () => value) },
        { weight: 1, arbitrary: fc.constantFrom(withExtraKey, withoutLastKey) },
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) =>
    changes.reduce<unknown>((whole, [spot, change]) => put(whole, spot, change), sample),
  );
