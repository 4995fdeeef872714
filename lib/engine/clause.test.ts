import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feeClause, pathOf, type Place, placeCitation, readPlace } from "./clause";

const ids = fc.string({ unit: "binary", minLength: 1, maxLength: 6 });
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.record({
    kind: fc.constant("contract" as const),
    contractId: ids,
    part: fc.constantFrom("" as const, "signedOn" as const, "terminatedOn" as const),
  }),
  fc.record({
    kind: fc.constant("version" as const),
    contractId: ids,
    version: fc.nat(20),
    part: fc.constantFrom("" as const, "terms.fees" as const, "terms.transactionFees" as const),
  }),
  fc.record({
    kind: fc.constant("fee" as const),
    contractId: ids,
    version: fc.nat(20),
    feeId: ids,
  }),
  fc.record({
    kind: fc.constant("terminal" as const),
    terminalId: ids,
    part: fc.constantFrom("" as const, "activatedOn" as const, "connectivity" as const),
  }),
);

describe("paths into the request", () => {
  it("enter lists without an order by id", () => {
    expect(feeClause("C1", 1, "data")).toEqual({
      kind: "clause",
      path: 'contracts["C1"].versions[1].terms.fees["data"]',
    });
    expect(placeCitation({ kind: "terminal", terminalId: 'a"b', part: "activatedOn" })).toEqual({
      kind: "clause",
      path: 'terminals["a\\"b"].activatedOn',
    });
    expect(pathOf({ kind: "contract", contractId: "C1", part: "" })).toBe('contracts["C1"]');
    expect(pathOf({ kind: "version", contractId: "C1", version: 0, part: "terms" })).toBe(
      'contracts["C1"].versions[0].terms',
    );
  });

  it("read back to the same place, whatever the ids are", () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(readPlace(pathOf(place))).toEqual(place);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "",
    "contracts[0].versions[1].terms.fees[0]",
    'contracts["C1"]x',
    'x contracts["C1"]',
    'contracts["C1"].versions[x]',
    'contracts["C1"].versions[12].terms.fees["f"].model',
    'x terminals["T"]',
    'terminals["T"] x',
    'x contracts["C1"].versions[0]',
    'x contracts["C1"].versions[0].terms.fees["f"]',
  ])("are not read from %j", (path) => {
    expect(readPlace(path)).toBe(null);
  });

  it("take versions beyond the ninth", () => {
    expect(readPlace('contracts["C"].versions[12]')).toEqual({
      kind: "version",
      contractId: "C",
      version: 12,
      part: "",
    });
    expect(readPlace('contracts["C"].versions[12].terms.fees["f"]')).toEqual({
      kind: "fee",
      contractId: "C",
      version: 12,
      feeId: "f",
    });
  });
});
