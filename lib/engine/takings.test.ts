import { describe, expect, it } from "vitest";
import { sale } from "../../tests/support/paper";
import { plainDate } from "./date";
import { fen } from "./money";
import { dayBooks, firstReached, salesByDay, takingsOf, within } from "./takings";

const day = plainDate;
const sales = [
  sale("2024-02-03", 500),
  sale("2024-02-01", 300),
  sale("2024-02-03", -100),
  sale("2024-02-05", 0),
  sale("2024-02-04", 7, { terminalId: "stall" }),
  sale("2024-02-01", 30, { terminalId: "stall" }),
];
const books = dayBooks({ transactions: sales });
const shop = takingsOf([...books].flatMap(([id, book]) => (id === "shop" ? [book] : [])));
const both = takingsOf([...books.values()]);
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe("takings", () => {
  it("are kept by terminal and day, refunds to customers included", () => {
    expect([...books.keys()]).toEqual(["shop", "stall"]);
    expect(shop.days).toEqual(["2024-02-01", "2024-02-03", "2024-02-05"]);
  });

  it.each([
    ["2024-02-01", "2024-02-05", 700, 2],
    ["2024-02-01", "2024-02-01", 300, 1],
    ["2024-02-02", "2024-02-04", 400, 1],
    ["2024-02-03", "2024-02-03", 400, 1],
    ["2024-02-05", "2024-03-05", 0, 0],
    ["2024-02-06", "2024-03-05", 0, 0],
    ["2023-02-06", "2024-01-31", 0, 0],
  ])("from %s to %s come to %i in %i sales", (from, to, volumeFen, count) => {
    expect(within(shop, span(from, to))).toEqual({ volumeFen, sales: count });
  });

  it("of several terminals add up, and leave those of each as they were", () => {
    expect(within(both, span("2024-02-01", "2024-02-05"))).toEqual({ volumeFen: 737, sales: 4 });
    expect(within(both, span("2024-02-01", "2024-02-01"))).toEqual({ volumeFen: 330, sales: 2 });
    expect(within(takingsOf([...books.values()]), span("2024-02-01", "2024-02-05")).volumeFen).toBe(
      737,
    );
    expect(takingsOf([]).days).toEqual([]);
    expect(within(takingsOf([]), span("2024-02-01", "2024-02-05"))).toEqual({
      volumeFen: 0,
      sales: 0,
    });
  });
});

describe("the day on which a volume is reached", () => {
  const reached = (amount: number, from: string, to: string) =>
    firstReached(shop, span(from, to), fen(amount));

  it("is the first by whose end it is there, counted from the first day of the span", () => {
    expect(reached(300, "2024-02-01", "2024-02-05")).toBe("2024-02-01");
    expect(reached(301, "2024-02-01", "2024-02-05")).toBe("2024-02-03");
    expect(reached(700, "2024-02-01", "2024-02-05")).toBe("2024-02-03");
    expect(reached(701, "2024-02-01", "2024-02-05")).toBe(null);
    expect(reached(401, "2024-02-02", "2024-02-05")).toBe(null);
    expect(reached(400, "2024-02-02", "2024-02-03")).toBe("2024-02-03");
    expect(reached(400, "2024-02-02", "2024-02-02")).toBe(null);
  });

  it("is the first day of all where nothing was asked for", () => {
    expect(reached(0, "2024-01-15", "2024-01-15")).toBe("2024-01-15");
    expect(reached(1, "2024-01-15", "2024-01-31")).toBe(null);
  });
});

describe("sales by day", () => {
  it("are amounts above zero of the terminals asked for, largest first", () => {
    const more = [...sales, sale("2024-02-03", 900), sale("2024-02-03", 700)];
    const found = salesByDay({ transactions: more }, new Set(["shop"]));
    expect([...found.keys()]).toEqual(["shop"]);
    expect(found.get("shop")?.get(day("2024-02-03"))).toEqual([900, 700, 500]);
    expect(found.get("shop")?.get(day("2024-02-05"))).toBe(undefined);
    expect(salesByDay({ transactions: more }, new Set()).size).toBe(0);
  });
});
