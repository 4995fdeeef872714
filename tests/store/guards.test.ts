import { beforeEach, describe, expect, it, vi } from "vitest";
import { beginGuest, findGuest, openReport, requireGuest } from "@/lib/auth/guards";
import { addCheck } from "@/lib/store/checks";
import { db } from "@/lib/store/db";
import { addReport, deleteReport } from "@/lib/store/reports";
import { comeBack, goAhead } from "../support/later";
import { sampleReport } from "./samples";

type Options = Record<string, unknown>;
const browser = vi.hoisted(() => ({
  jar: new Map<string, string>(),
  set: [] as { name: string; value: string; options: Options }[],
  headers: new Headers(),
}));
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(browser.headers),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
      set: (name: string, value: string, options: Options) => {
        browser.jar.set(name, value);
        browser.set.push({ name, value, options });
      },
    }),
}));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`leaves for ${to}`);
  },
}));

beforeEach(() => {
  browser.jar.clear();
  browser.set.length = 0;
  browser.headers = new Headers({ host: "localhost:3000", origin: "http://localhost:3000" });
});

describe("a guest", () => {
  it("is nobody without a cookie, and is sent to the beginning", async () => {
    expect(await findGuest()).toBeNull();
    await expect(requireGuest()).rejects.toThrow("leaves for /check");
  });

  it("gets one cookie, and is the same guest from then on", async () => {
    const key = await beginGuest();
    expect(await beginGuest()).toEqual(key);
    expect(await findGuest()).toEqual(key);
    expect(await requireGuest()).toEqual(key);
    expect(browser.set).toHaveLength(1);
  });

  it("gets a cookie that no script reads and no other site sends, for https alone where that is spoken", async () => {
    await beginGuest();
    expect(browser.set[0]?.options).toMatchObject({
      httpOnly: true,
      sameSite: "lax",
      secure: false,
      path: "/",
    });
    browser.jar.clear();
    browser.headers = new Headers({ host: "qingliu.example", "x-forwarded-proto": "https" });
    await beginGuest();
    expect(browser.set[1]?.options).toMatchObject({ secure: true });
  });

  it("has a secret of 256 bits that the database does not know", async () => {
    const key = await beginGuest();
    const [id, secret = ""] = (browser.jar.get("qingliu") ?? "").split(".");
    expect(id).toBe(key.merchantId);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const row = await db().merchant.findUniqueOrThrow({ where: { id: key.merchantId } });
    expect(row.kind).toBe("guest");
    expect(row.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it("is not found by a cookie that was touched", async () => {
    const { merchantId } = await beginGuest();
    const cookie = browser.jar.get("qingliu") ?? "";
    const secret = cookie.split(".")[1] ?? "";
    const other = (await (browser.jar.clear(), beginGuest())).merchantId;
    const touched = [
      merchantId,
      `${merchantId}.`,
      `.${secret}`,
      `${other}.${secret}`,
      `${cookie}.x`,
      `${cookie}x`,
      `x.${secret}`,
      `${merchantId}.${secret.toLowerCase()}x`,
      "a".repeat(5000),
    ];
    for (const value of touched) {
      browser.jar.set("qingliu", value);
      expect(await findGuest(), value).toBeNull();
    }
    browser.jar.set("qingliu", cookie);
    expect(await findGuest()).toEqual({ merchantId });
  });

  it("is forgotten when its time is over", async () => {
    await beginGuest();
    goAhead(25);
    expect(await findGuest()).toBeNull();
    comeBack();
  });
});

describe("a report's link", () => {
  async function report() {
    const key = await beginGuest();
    const { token } = await addReport(key, await addCheck(key), sampleReport());
    return { key, token };
  }

  it("opens for everybody, and tells who made it", async () => {
    const { key, token } = await report();
    const mine = await openReport(token);
    expect(mine).toMatchObject({ key: { merchantId: key.merchantId }, owner: true });
    browser.jar.clear();
    expect(await openReport(token)).toEqual({ ...mine, owner: false });
    await beginGuest();
    expect(await openReport(token)).toEqual({ ...mine, owner: false });
  });

  it("opens nothing when it was touched, or when the report was deleted", async () => {
    const { key, token } = await report();
    const opened = await openReport(token);
    for (const wrong of [
      "",
      "x",
      `${token}=`,
      token.slice(0, 42),
      `${token}A`,
      "流".repeat(43),
      "A".repeat(43),
    ]) {
      expect(await openReport(wrong), wrong).toBeNull();
    }
    await deleteReport(key, opened?.key.reportId ?? "");
    expect(await openReport(token)).toBeNull();
  });
});
