import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pencilCircle } from "./pencil";

describe("pencilCircle", () => {
  it("draws the same circle for the same charge", () => {
    fc.assert(fc.property(fc.string(), (id) => pencilCircle(id) === pencilCircle(`${id}`)));
  });

  it("draws another circle for another charge", () => {
    expect(pencilCircle("s1:4")).not.toBe(pencilCircle("s1:5"));
  });

  it("stays within a hand's breadth of its box", () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const numbers = pencilCircle(id).match(/-?\d+/g)?.map(Number) ?? [];
        expect(numbers).toHaveLength(26);
        for (const [index, value] of numbers.entries()) {
          expect(value).toBeGreaterThanOrEqual(-8);
          expect(value).toBeLessThanOrEqual(index % 2 === 0 ? 108 : 48);
        }
      }),
    );
  });
});
