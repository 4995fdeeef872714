import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { emptyForm, type FormState } from "../schemas/form";
import type { MerchantKey } from "../store/keys";
import { guestAction, publicAction } from "./actions";

const request = vi.hoisted(() => ({ headers: new Headers(), guest: null as string | null }));
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(request.headers) }));
vi.mock("next-intl/server", () => ({ getLocale: () => Promise.resolve("en") }));
vi.mock("./guards", () => ({
  requireGuest: (to: string) =>
    request.guest === null
      ? Promise.reject(new Error(`leaves for ${to}`))
      : Promise.resolve({ merchantId: request.guest }),
}));

const Form = z.object({ amount: z.string().regex(/^\d+$/, "not-an-amount") });
const own = {
  host: "qingliu.example",
  origin: "https://qingliu.example",
  "sec-fetch-site": "same-origin",
};

function filled(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1:1/none");
  request.headers = new Headers(own);
  request.guest = "guest-1";
});

describe("publicAction", () => {
  const work = vi.fn((): Promise<FormState> => Promise.resolve(emptyForm));
  const post = (fields: Record<string, string>) =>
    publicAction(Form, work)(emptyForm, filled(fields));
  beforeEach(() => work.mockClear());

  it("hands what was typed to the work, typed", async () => {
    expect(await post({ amount: "60" })).toEqual(emptyForm);
    expect(work).toHaveBeenCalledWith({ amount: "60" }, expect.any(FormData));
  });

  it("gives back the field, its code and what was typed, and does not work", async () => {
    expect(await post({ amount: "sixty", other: "x" })).toEqual({
      kind: "invalid",
      errors: { amount: "not-an-amount" },
      values: { amount: "sixty", other: "x" },
    });
    expect(work).not.toHaveBeenCalled();
  });

  it("lets a redirect pass through", async () => {
    work.mockRejectedValueOnce(new Error("NEXT_REDIRECT"));
    await expect(post({ amount: "60" })).rejects.toThrow("NEXT_REDIRECT");
  });

  const foreign: Record<string, Record<string, string>> = {
    "another site": { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    "another site that says nothing more": { origin: "https://evil.example" },
    "a neighbour": { origin: "https://other.qingliu.example", "sec-fetch-site": "same-site" },
    "the same name on another port": { origin: "https://qingliu.example:8443" },
    "no origin": { origin: "null" },
    "a forged forwarding": { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    "a name that begins like ours": { origin: "https://qingliu.example.evil.example" },
    "our name as a user": { origin: "https://qingliu.example@evil.example" },
    "words instead of an address": { origin: "qingliu.example" },
    "our origin, sent from another site": { origin: own.origin, "sec-fetch-site": "cross-site" },
  };
  for (const [what, headers] of Object.entries(foreign)) {
    it(`refuses ${what}`, async () => {
      request.headers = new Headers({ host: own.host, ...headers });
      expect(await post({ amount: "60" })).toEqual({
        kind: "refused",
        reason: "foreign-origin",
        values: { amount: "60" },
      });
      expect(work).not.toHaveBeenCalled();
    });
  }

  it("refuses a request that names neither origin nor site", async () => {
    request.headers = new Headers({ host: own.host });
    expect((await post({ amount: "60" })).kind).toBe("refused");
    expect(work).not.toHaveBeenCalled();
  });

  it("takes a request without an origin that the browser calls our own", async () => {
    request.headers = new Headers({ host: own.host, "sec-fetch-site": "same-origin" });
    expect(await post({ amount: "60" })).toEqual(emptyForm);
  });
});

describe("guestAction", () => {
  const work = vi.fn((_key: MerchantKey): Promise<FormState> => Promise.resolve(emptyForm));
  const post = (fields: Record<string, string>) =>
    guestAction(Form, work)(emptyForm, filled(fields));
  beforeEach(() => work.mockClear());

  it("hands the guest's key to the work", async () => {
    await post({ amount: "60" });
    expect(work).toHaveBeenCalledWith(
      { merchantId: "guest-1" },
      { amount: "60" },
      expect.any(FormData),
    );
  });

  it("asks who before it looks at what was typed", async () => {
    request.guest = null;
    await expect(post({ amount: "sixty" })).rejects.toThrow("leaves for /en/check");
    expect(work).not.toHaveBeenCalled();
  });

  it("refuses another site before it asks who", async () => {
    request.guest = null;
    request.headers = new Headers({ ...own, origin: "https://evil.example" });
    expect((await post({ amount: "60" })).kind).toBe("refused");
  });
});
