import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { now } from "../clock";
import { type PlainDate, plainDate } from "../engine/date";
import { type Fen, fen } from "../engine/money";
import type { AuditReport } from "../engine/report";
import type { AuditRequest } from "../engine/request";
import { type Origins, originsSchema } from "../schemas/origins";
import { isId, packJson, savedEnd, sha256, unpackJson, unsavedEnd } from "./columns";
import { db, transaction } from "./db";
import type { MerchantKey, ReportKey } from "./keys";
import { prolongMerchant } from "./merchants";

export type NewReport = {
  readonly request: AuditRequest;
  readonly report: AuditReport;
  readonly origins: Origins;
};

const Editions = z.object({ ruleset: z.string(), catalogue: z.string() });
export type StoredReport = NewReport & {
  readonly id: string;
  /** of the request's JSON, byte for byte as `JSON.stringify` writes it */
  readonly requestSha256: string;
  readonly checkId: string;
  readonly editions: z.infer<typeof Editions>;
  readonly createdAt: Date;
  /** null: not saved, so it ends soon */
  readonly keptAt: Date | null;
  readonly expiresAt: Date;
};

/**
 * Keeps a report with what it was computed from, and marks its check as done. The report never changes again.
 * @returns the token of its link: 16 bytes of the merchant's id and 16 random ones, base64url. Only its hash is kept.
 */
export async function addReport(
  key: MerchantKey,
  checkId: string,
  { request, report, origins }: NewReport,
): Promise<{ readonly token: string }> {
  const { merchantId } = key;
  const token = newToken(merchantId);
  const packed = await packJson(request);
  const expiresAt = unsavedEnd();
  await transaction(async (session) => {
    await session.report.create({
      data: {
        merchantId,
        id: randomUUID(),
        checkId,
        tokenHash: sha256(token),
        requestGz: packed.gz,
        requestSha256: packed.sha256,
        report: report,
        editions: {
          ruleset: report.rulesetVersion,
          catalogue: report.recommendation.catalogueVersion,
        },
        origins,
        claimFen: BigInt(report.totals.claimFen),
        auditedOn: report.auditedOn,
        expiresAt,
      },
    });
    await session.check.updateMany({
      where: { merchantId, id: checkId },
      data: { closedAt: now() },
    });
    await prolongMerchant(session, key, expiresAt);
  });
  return { token };
}

/** The report that a link opened; null: it was deleted or has expired since. */
export async function findReport(key: ReportKey): Promise<StoredReport | null> {
  const row = await db().report.findFirst({
    where: { merchantId: key.merchantId, id: key.reportId, expiresAt: { gt: now() } },
  });
  if (row === null) return null;
  const { id, requestSha256, checkId, createdAt, keptAt, expiresAt } = row;
  return {
    id,
    requestSha256,
    checkId,
    createdAt,
    keptAt,
    expiresAt,
    editions: Editions.parse(row.editions),
    origins: originsSchema.parse(row.origins),
    report: KnownReport.parse(row.report),
    request: KnownRequest.parse(await unpackJson(row.requestGz, row.requestSha256)),
  };
}

export type ReportLine = {
  readonly id: string;
  readonly auditedOn: PlainDate;
  readonly claimFen: Fen;
  readonly createdAt: Date;
  readonly keptAt: Date | null;
  readonly expiresAt: Date;
};

/** The merchant's reports, the newest first. */
export async function listReports(key: MerchantKey): Promise<ReportLine[]> {
  const rows = await db().report.findMany({
    where: { merchantId: key.merchantId, expiresAt: { gt: now() } },
    select: {
      id: true,
      auditedOn: true,
      claimFen: true,
      createdAt: true,
      keptAt: true,
      expiresAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ claimFen, auditedOn, ...row }) => ({
    ...row,
    auditedOn: plainDate(auditedOn),
    claimFen: fen(Number(claimFen)),
  }));
}

/** Moves the report's end to 180 days from now. @returns false: the merchant has no such report */
export async function keepReport(key: MerchantKey, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const expiresAt = savedEnd();
  return transaction(async (session) => {
    const { count } = await session.report.updateMany({
      where: { merchantId: key.merchantId, id, expiresAt: { gt: now() } },
      data: { keptAt: now(), expiresAt },
    });
    if (count === 1) await prolongMerchant(session, key, expiresAt);
    return count === 1;
  });
}

/** Deletes at once; the link finds nothing from then on. @returns false: the merchant has no such report */
export async function deleteReport(key: MerchantKey, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { count } = await db().report.deleteMany({ where: { merchantId: key.merchantId, id } });
  return count === 1;
}

function newToken(merchantId: string): string {
  const owner = Buffer.from(merchantId.replaceAll("-", ""), "hex");
  return Buffer.concat([owner, randomBytes(16)]).toString("base64url");
}

// what stands in the columns was typed when it was written; the version says whether we still read it
const version = z.looseObject({ specVersion: z.literal(1) });
const KnownReport = z.custom<AuditReport>(
  (value) => version.safeParse(value).success,
  "a report of an unknown version",
);
const KnownRequest = z.custom<AuditRequest>(
  (value) => version.safeParse(value).success,
  "a request of an unknown version",
);
