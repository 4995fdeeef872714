import { beforeEach, describe, expect, it, vi } from "vitest";

const withOrigin = async (origin: string) => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1:1/none");
  vi.stubEnv("QINGLIU_ORIGIN", origin);
  return import("./origin");
};
const host = "10.0.0.7:3000";

beforeEach(() => {
  vi.unstubAllEnvs();
});

describe("behind a proxy whose public address is configured", () => {
  it("takes requests from that address alone, whatever the Host says", async () => {
    const { isOwnOrigin } = await withOrigin("https://qingliu.example/");
    expect(isOwnOrigin(new Headers({ host, origin: "https://qingliu.example" }))).toBe(true);
    expect(isOwnOrigin(new Headers({ host, origin: `http://${host}` }))).toBe(false);
    expect(isOwnOrigin(new Headers({ host, origin: "http://qingliu.example" }))).toBe(false);
  });

  it("marks cookies for https, and names that address in files", async () => {
    const { isSecure, ownAddress } = await withOrigin("https://qingliu.example");
    expect(isSecure(new Headers({ host }))).toBe(true);
    expect(ownAddress(new Headers({ host }))).toBe("https://qingliu.example");
  });

  it("does not start with an address that is none", async () => {
    const { isOwnOrigin } = await withOrigin("qingliu.example");
    expect(() => isOwnOrigin(new Headers({ host, origin: `http://${host}` }))).toThrow(
      "QINGLIU_ORIGIN",
    );
  });
});

describe("without a configured address", () => {
  it("takes the request's own Host, and https where the browser spoke it", async () => {
    const { isOwnOrigin, isSecure, ownAddress } = await withOrigin("");
    const headers = new Headers({ host, origin: `http://${host}` });
    expect(isOwnOrigin(headers)).toBe(true);
    expect(isSecure(headers)).toBe(false);
    expect(ownAddress(headers)).toBe(`http://${host}`);
    expect(ownAddress(new Headers({ host, "x-forwarded-proto": "https" }))).toBe(`https://${host}`);
  });
});
