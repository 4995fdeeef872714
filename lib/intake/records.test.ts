import { describe, expect, it } from "vitest";
import { eachRecord } from "./records";

function all(
  text: string,
  delimiter: "," | "|" = ",",
  from = 1,
): { records: [number, string[]][]; open: readonly number[] } {
  const records: [number, string[]][] = [];
  const open = eachRecord(text, delimiter, from, (cells, line) => {
    records.push([line, cells]);
    return true;
  });
  return { records, open };
}

describe("cutting a text into records", () => {
  it("gives each record with its line", () => {
    expect(all("a,b\n1,2\n3,4\n").records.slice(0, 3)).toEqual([
      [1, ["a", "b"]],
      [2, ["1", "2"]],
      [3, ["3", "4"]],
    ]);
    expect(all("a,b\n1,2\n3,4", ",", 2).records).toEqual([
      [2, ["1", "2"]],
      [3, ["3", "4"]],
    ]);
  });

  it("counts the lines inside quotes", () => {
    expect(all('1,"x\ny"\n2,z').records).toEqual([
      [1, ["1", "x\ny"]],
      [3, ["2", "z"]],
    ]);
    expect(all('1,"1,234.00"\n2,"a""b"').records).toEqual([
      [1, ["1", "1,234.00"]],
      [2, ["2", 'a"b']],
    ]);
  });

  it("takes a stray tab behind a closing quote", () =>
    expect(all('1,"x"\t,3').records).toEqual([[1, ["1", "x", "3"]]]));

  it("a quote that never closes spoils its own line only", () => {
    const { records, open } = all('1,2\n3,"4\n5,6\n7,8');
    expect(records).toEqual([
      [1, ["1", "2"]],
      [2, ["3", '"4']],
      [3, ["5", "6"]],
      [4, ["7", "8"]],
    ]);
    expect(open).toEqual([2]);
  });

  it("pipe files know no quotes", () =>
    expect(all('1|"x|2', "|").records).toEqual([[1, ["1", '"x', "2"]]]));

  it("ends where the visitor says so", () => {
    let seen = 0;
    eachRecord("1\n2\n3\n4", ",", 1, () => {
      seen += 1;
      return seen < 2;
    });
    expect(seen).toBe(2);
  });

  it("a file of open quotes is cut no more often than twenty times", () => {
    const { records, open } = all(Array.from({ length: 501 }, (_, i) => `${i},"x`).join("\n"));
    expect(open.length).toBeLessThanOrEqual(20);
    expect(records.length).toBeGreaterThan(250);
  });
});
