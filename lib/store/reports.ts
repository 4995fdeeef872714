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
import { newestOf } from "./newest";

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
  const where = { merchantId: key.merchantId, id: key.reportId, expiresAt: { gt: now() } };
  const known = bodies.get(key.reportId);
  if (known !== undefined) {
    const row = await db().report.findFirst({ where, omit: { report: true, requestGz: true } });
    if (row?.requestSha256 === known.requestSha256) return { ...known, ...whileKept(row) };
    bodies.drop(key.reportId);
    if (row === null) return null;
  }
  const row = await db().report.findFirst({ where });
  if (row === null) return null;
  const body: ReportBody = {
    requestSha256: row.requestSha256,
    editions: Editions.parse(row.editions),
    origins: originsSchema.parse(row.origins),
    report: KnownReport.parse(row.report),
    request: KnownRequest.parse(await unpackJson(row.requestGz, row.requestSha256)),
  };
  if (row.requestGz.length <= mostCachedBytes) bodies.put(key.reportId, body);
  return { ...body, ...whileKept(row) };
}

/** what of a report never changes */
type ReportBody = Pick<
  StoredReport,
  "requestSha256" | "editions" | "origins" | "report" | "request"
>;

/** reports that are being read, parsed; who may read them, and until when, is asked of the database each time */
const bodies = newestOf<ReportBody>(48);
const mostCachedBytes = 32_768;

function whileKept({
  id,
  checkId,
  createdAt,
  keptAt,
  expiresAt,
}: Omit<StoredReport, keyof ReportBody>): Omit<StoredReport, keyof ReportBody> {
  return { id, checkId, createdAt, keptAt, expiresAt };
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
  if (count === 1) bodies.drop(id);
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
