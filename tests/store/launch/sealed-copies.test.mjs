import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  copyFilesFrom,
  copyFilesTo,
  whereTheKeyIs,
} from "../../../prisma/launch/sealed-copies.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qingliu-sealed-copies-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const names = ["0".repeat(32), "ab".repeat(16)];

describe("the stored files of a backup", () => {
  it("come back as they were, and the key is not among them", () => {
    const [data, target, other] = ["data", "backup", "other"].map((name) =>
      path.join(folder, name),
    );
    fs.mkdirSync(path.join(data, "files"), { recursive: true });
    names.forEach((name, nth) => fs.writeFileSync(path.join(data, "files", name), `sealed ${nth}`));
    fs.writeFileSync(path.join(data, "files", "half.part"), "half");
    fs.writeFileSync(path.join(data, "file-key"), "secret");
    expect(copyFilesTo(data, target)).toBe(2);
    expect(fs.readdirSync(target, { recursive: true }).join(" ")).not.toContain("file-key");
    expect(copyFilesFrom(other, target)).toBe(2);
    const read = (name) => fs.readFileSync(path.join(other, "files", name), "utf8");
    expect(names.map(read)).toEqual(["sealed 0", "sealed 1"]);
    expect(fs.readdirSync(path.join(other, "files")).toSorted()).toEqual(names.toSorted());
    expect(whereTheKeyIs(data)).toContain(path.join(data, "file-key"));
  });

  it("are none where none were kept", () => {
    expect(copyFilesTo(path.join(folder, "nowhere"), path.join(folder, "nothing"))).toBe(0);
  });
});
