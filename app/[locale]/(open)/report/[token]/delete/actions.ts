"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { guestAction } from "@/lib/auth/actions";
import { openReport } from "@/lib/auth/guards";
import { localePath } from "@/lib/i18n/navigation";
import type { FormState } from "@/lib/schemas/form";
import { deleteReport } from "@/lib/store/reports";

const ReportForm = z.object({ token: z.string() });
const gone: FormState = { kind: "refused", reason: "gone", values: {} };

/** Deletes the report and its input at once; from then on its address finds nothing. Only for the browser that made it. */
export const deleteThisReport = guestAction(ReportForm, async (key, { token }) => {
  const opened = await openReport(token);
  if (!opened?.owner || !(await deleteReport(key, opened.key.reportId))) return gone;
  redirect(localePath(await getLocale(), "/report/deleted"));
});
