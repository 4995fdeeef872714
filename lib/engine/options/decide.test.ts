import { describe, expect, it } from "vitest";
import { fen } from "../money";
import type { Option, OptionKind } from "../recommendation";
import { ruleset202611 } from "../rulesets/2026-11";
import { decide } from "./decide";

function option(kind: OptionKind, saves: number | null): Option {
  return {
    kind,
    feasible: saves !== null,
    obstacles: saves === null ? [{ code: "no-data-plan", params: {} }] : [],
    offerId: null,
    costFen: fen(0),
    lines: [],
    savesFen: fen(saves ?? 0),
    breakEvenOn: null,
    steps: [],
    citations: [],
    uncertain: [],
  };
}

/** savings in fen; null: cannot be done */
function answer(
  cancel: number | null,
  renegotiate: number | null,
  switching: number | null,
  claim = 0,
): OptionKind {
  const options = [
    option("keep", 0),
    option("cancel", cancel),
    option("renegotiate", renegotiate),
    option("switch", switching),
  ];
  return decide(options, fen(claim), ruleset202611.advice);
}

describe("decide", () => {
  it("keeps where nothing can be done or nothing saves enough", () => {
    expect(answer(null, null, null)).toBe("keep");
    expect(answer(null, 7199, 7199)).toBe("keep");
    expect(answer(-5000, null, 0)).toBe("keep");
  });

  it("takes what reaches the least worthwhile saving", () => {
    expect(answer(null, 7200, null)).toBe("renegotiate");
    expect(answer(null, null, 7200)).toBe("switch");
  });

  it("takes any saving at all where money is claimed back, and none where there is none", () => {
    expect(answer(null, 1, null, 100)).toBe("renegotiate");
    expect(answer(0, 0, 0, 100)).toBe("keep");
  });

  it("prefers what is tried earlier if it gets four fifths of the way", () => {
    expect(answer(8000, 10_000, 9000)).toBe("cancel");
    expect(answer(7999, 10_000, 12_000)).toBe("renegotiate");
    expect(answer(7999, 7999, 10_000)).toBe("switch");
  });

  it("passes over what cannot be done, however much it would save", () => {
    expect(answer(null, 8000, 7500)).toBe("renegotiate");
  });
});
