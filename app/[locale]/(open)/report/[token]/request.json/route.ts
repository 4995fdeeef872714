import { notFound } from "next/navigation";
import { download } from "@/components/report/download";
import { openReport } from "@/lib/auth/guards";
import { findReport } from "@/lib/store/reports";

type Place = { readonly params: Promise<{ readonly token: string }> };

/** The input, byte for byte what the fingerprint on the page was taken of. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const opened = await openReport((await params).token);
  const stored = opened && (await findReport(opened.key));
  if (!stored) notFound();
  return download(JSON.stringify(stored.request), "application/json", "qingliu-request.json");
}
