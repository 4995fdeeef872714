import { describe, expect, it } from "vitest";
import { newestOf } from "./newest";

describe("newestOf", () => {
  it("keeps what was asked for lately and lets the rest go", () => {
    const kept = newestOf<number>(2);
    kept.put("a", 1);
    kept.put("b", 2);
    expect(kept.get("a")).toBe(1);
    kept.put("c", 3);
    expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual([1, undefined, 3]);
  });

  it("puts a new value in the place of the old one, and drops what it is told to", () => {
    const kept = newestOf<number>(2);
    kept.put("a", 1);
    kept.put("b", 2);
    kept.put("a", 9);
    kept.put("c", 3);
    expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual([9, undefined, 3]);
    kept.drop("a");
    expect(kept.get("a")).toBeUndefined();
  });
});
