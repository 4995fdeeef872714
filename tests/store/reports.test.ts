import { afterEach, describe, expect, it } from "vitest";
import { addCheck, closeCheck, findCheck } from "@/lib/store/checks";
import { db } from "@/lib/store/db";
import type { MerchantKey, ReportKey } from "@/lib/store/keys";
import { sweepExpired } from "@/lib/store/merchants";
import { addReport, deleteReport, findReport, keepReport, listReports } from "@/lib/store/reports";
import { linked, newGuest } from "../support/keys";
import { comeBack, goAhead } from "../support/later";
import { sampleReport } from "./samples";

async function guestWithReport() {
  const key = await newGuest();
  const checkId = await addCheck(key);
  const { token } = await addReport(key, checkId, sampleReport());
  const link = await linked(key, token);
  if (link === null) throw new Error("the link of a new report opens nothing");
  return { key, checkId, token, link };
}

const rowOf = ({ merchantId, reportId }: ReportKey) =>
  db().report.findFirstOrThrow({ where: { merchantId, id: reportId } });
const closedAt = async ({ merchantId }: MerchantKey, id: string) =>
  (await db().check.findFirstOrThrow({ where: { merchantId, id } })).closedAt;

describe("a report", () => {
  it("comes back byte for byte, with what it was computed from", async () => {
    const { link, checkId } = await guestWithReport();
    const found = await findReport(link);
    const { request, report, origins } = sampleReport();
    expect(JSON.stringify(found?.report)).toBe(JSON.stringify(report));
    expect(JSON.stringify(found?.request)).toBe(JSON.stringify(request));
    expect(found).toMatchObject({ checkId, origins, keptAt: null });
    expect(found?.editions).toEqual({ ruleset: "2026.11", catalogue: "2026-11" });
  });

  it("closes its check in the same breath, and outlives it", async () => {
    const { key, checkId, link } = await guestWithReport();
    expect(await closedAt(key, checkId)).not.toBeNull();
    expect(await findCheck(key, checkId)).not.toBeNull();
    await closeCheck(key, checkId);
    expect(await findReport(link)).not.toBeNull();
  });

  it("that cannot be kept leaves the check as it was", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const { report } = sampleReport();
    const broken = { ...report, auditedOn: null as never };
    await expect(addReport(key, checkId, sampleReport({ report: broken }))).rejects.toThrow();
    expect(await closedAt(key, checkId)).toBeNull();
    expect(await listReports(key)).toEqual([]);
  });

  it("has a link of 256 bits, half of them random, that no two share and the database does not know", async () => {
    const key = await newGuest();
    const checkId = await addCheck(key);
    const made = await Promise.all(
      Array.from({ length: 30 }, () => addReport(key, checkId, sampleReport())),
    );
    const tokens = made.map(({ token }) => token);
    expect(new Set(tokens).size).toBe(30);
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const rows = JSON.stringify(
      await db().report.findMany({ omit: { requestGz: true } }),
      (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
    );
    expect(rows).toContain(key.merchantId);
    for (const token of tokens) expect(rows).not.toContain(token.slice(22));
  });

  it("opens with its own link only", async () => {
    const { key, token } = await guestWithReport();
    const other = await guestWithReport();
    expect(await linked(other.key, token)).toBeNull();
    expect(await linked(key, `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).toBeNull();
    expect(
      await findReport({
        ...other.link,
        reportId: (await linked(key, token))?.reportId ?? "",
      } as ReportKey),
    ).toBeNull();
  });

  it("cannot be saved or deleted by another guest", async () => {
    const { link } = await guestWithReport();
    const other = await newGuest();
    expect(await keepReport(other, link.reportId)).toBe(false);
    expect(await deleteReport(other, link.reportId)).toBe(false);
    expect(await listReports(other)).toEqual([]);
    expect(await findReport(link)).not.toBeNull();
  });

  it("is gone at once when it is deleted, and its link finds nothing", async () => {
    const { key, token, link } = await guestWithReport();
    expect(await deleteReport(key, link.reportId)).toBe(true);
    expect(await linked(key, token)).toBeNull();
    expect(await findReport(link)).toBeNull();
    expect(await listReports(key)).toEqual([]);
    expect(await deleteReport(key, link.reportId)).toBe(false);
    expect(await keepReport(key, link.reportId)).toBe(false);
  });

  it("keeps every byte of its content when it is saved", async () => {
    const { key, link } = await guestWithReport();
    const { keptAt: _kept, expiresAt: _end, ...before } = await rowOf(link);
    expect(await keepReport(key, link.reportId)).toBe(true);
    const { keptAt, expiresAt, ...after } = await rowOf(link);
    expect(after).toEqual(before);
    expect(keptAt).not.toBeNull();
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(179 * 86_400_000);
  });

  it("is listed the newest first", async () => {
    const { key, checkId, link } = await guestWithReport();
    await addReport(key, checkId, sampleReport());
    const lines = await listReports(key);
    expect(lines.map(({ claimFen }) => claimFen)).toEqual([
      9_007_199_254_740_991, 9_007_199_254_740_991,
    ]);
    expect(lines.at(-1)?.id).toBe(link.reportId);
  });

  it("is the same when it is opened again, with what has changed around it", async () => {
    const { key, link } = await guestWithReport();
    const first = await findReport(link);
    expect(await findReport(link)).toEqual(first);
    await keepReport(key, link.reportId);
    const kept = await findReport(link);
    expect(kept?.keptAt).not.toBeNull();
    expect(kept?.report).toEqual(first?.report);
    await db().report.deleteMany({ where: { merchantId: link.merchantId, id: link.reportId } });
    expect(await findReport(link)).toBeNull();
  });

  it("whose request was changed behind our back is not shown, even where it was shown before", async () => {
    const { link } = await guestWithReport();
    await findReport(link);
    const where = { merchantId: link.merchantId, id: link.reportId };
    await db().report.updateMany({ where, data: { requestSha256: "0".repeat(64) } });
    await expect(findReport(link)).rejects.toThrow("damaged");
  });
});

describe("the end of a report", () => {
  afterEach(comeBack);

  it("comes after 24 hours where nobody saved it", async () => {
    const { key, token, link } = await guestWithReport();
    goAhead(25);
    expect(await linked(key, token)).toBeNull();
    expect(await findReport(link)).toBeNull();
    expect(await keepReport(key, link.reportId)).toBe(false);
    await sweepExpired();
    expect(await db().report.count({ where: { merchantId: key.merchantId } })).toBe(0);
  });

  it("comes after 180 days where it was saved, and takes the guest with it", async () => {
    const { key, token, link } = await guestWithReport();
    await keepReport(key, link.reportId);
    goAhead(24 * 179);
    await sweepExpired();
    expect(await linked(key, token)).toEqual(link);
    goAhead(24 * 2);
    await sweepExpired();
    expect(await linked(key, token)).toBeNull();
    expect(await db().merchant.count({ where: { id: key.merchantId } })).toBe(0);
  });
});
