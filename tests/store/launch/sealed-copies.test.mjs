import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  checkFiles,
  copyFilesFrom,
  copyFilesTo,
  markOfKey,
  whereTheKeyIs,
  whetherTheKeyFits,
} from "../../../prisma/launch/sealed-copies.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qingliu-sealed-copies-"));
const [data, target, other] = ["data", "backup", "other"].map((name) => path.join(folder, name));
const names = ["0".repeat(32), "ab".repeat(16)];
const keyFile = (place) => path.join(place, "file-key");
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

beforeEach(() => {
  vi.stubEnv("QINGLIU_FILE_KEY", "");
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(data, "files"), { recursive: true });
  fs.mkdirSync(other);
  names.forEach((name, nth) => fs.writeFileSync(path.join(data, "files", name), `sealed ${nth}`));
  fs.writeFileSync(keyFile(data), "a1".repeat(32));
});

describe("the stored files of a backup", () => {
  it("come back as they were, and the key is not among them", async () => {
    const gone = "f".repeat(32);
    const files = await copyFilesTo(data, target, [...names, gone]);
    expect(files.map(({ name }) => name)).toEqual(names);
    expect(fs.readdirSync(target, { recursive: true }).join(" ")).not.toContain("file-key");
    await checkFiles(target, files);
    copyFilesFrom(other, target, files);
    const read = (name) => fs.readFileSync(path.join(other, "files", name), "utf8");
    expect(names.map(read)).toEqual(["sealed 0", "sealed 1"]);
    expect(fs.readdirSync(path.join(other, "files")).toSorted()).toEqual(names.toSorted());
  });

  it("are refused under a name that leads elsewhere", async () => {
    const files = [{ name: "../file-key", bytes: 64, sha256: "" }];
    await expect(checkFiles(data, files)).rejects.toThrow("no name of a stored file");
    expect(() => copyFilesFrom(other, data, files)).toThrow("no name of a stored file");
    await expect(copyFilesTo(data, target, ["../file-key"])).rejects.toThrow("no name");
  });

  it("come with a word on where their key is", () => {
    expect(whereTheKeyIs(data)).toContain(keyFile(data));
    vi.stubEnv("QINGLIU_FILE_KEY", "b2".repeat(32));
    expect(whereTheKeyIs(data)).toContain("the key in QINGLIU_FILE_KEY");
  });

  it("come back with a word on whether the key is there, another one, or the same", () => {
    const mark = markOfKey(data);
    expect(mark).toMatch(/^[0-9a-f]{32}$/);
    expect(whetherTheKeyFits(other, mark)).toContain("is missing");
    fs.writeFileSync(keyFile(other), "b2".repeat(32));
    expect(whetherTheKeyFits(other, mark)).toContain("is not the key");
    fs.writeFileSync(keyFile(other), `${"A1".repeat(32)}\n`);
    expect(whetherTheKeyFits(other, mark)).toContain("open with");
    vi.stubEnv("QINGLIU_FILE_KEY", "b2".repeat(32));
    expect(whetherTheKeyFits(other, mark)).toContain("is not the key");
  });
});
