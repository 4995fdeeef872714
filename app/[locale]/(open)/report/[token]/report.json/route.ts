import { notFound } from "next/navigation";
import { download } from "@/components/report/download";
import { openReport } from "@/lib/auth/guards";
import { findReport } from "@/lib/store/reports";

type Place = { readonly params: Promise<{ readonly token: string }> };

/** The result, as `POST /api/v1/audits` would give it for the same input. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const opened = await openReport((await params).token);
  const stored = opened && (await findReport(opened.key));
  if (!stored) notFound();
  return download(JSON.stringify(stored.report), "application/json", "qingliu-report.json");
}
