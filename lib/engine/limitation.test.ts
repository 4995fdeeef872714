import { describe, expect, it } from "vitest";
import { plainDate } from "./date";
import { limitationOf } from "./limitation";

const day = plainDate;
const of = (on: string, ...demands: string[]) => limitationOf(day(on), demands.map(day), 36);

describe("the limitation of a claim", () => {
  it("is three years from the day of the charge", () => {
    expect(of("2021-06-05")).toEqual({
      startedOn: "2021-06-05",
      demandedOn: null,
      until: "2024-06-05",
    });
    expect(of("2020-02-29").until).toBe("2023-02-28");
  });

  it("starts anew with a demand in time, up to its last day", () => {
    expect(of("2021-06-05", "2024-06-05")).toEqual({
      startedOn: "2024-06-05",
      demandedOn: "2024-06-05",
      until: "2027-06-05",
    });
    expect(of("2021-06-05", "2023-01-01", "2025-12-31").until).toBe("2028-12-31");
  });

  it("is not moved by a demand that came too late, before the charge, or on its day", () => {
    expect(of("2021-06-05", "2024-06-06").until).toBe("2024-06-05");
    expect(of("2021-06-05", "2021-06-04").until).toBe("2024-06-05");
    expect(of("2021-06-05", "2021-06-05")).toEqual({
      startedOn: "2021-06-05",
      demandedOn: null,
      until: "2024-06-05",
    });
    expect(of("2021-06-05", "2025-01-01", "2025-02-01").until).toBe("2024-06-05");
  });
});
