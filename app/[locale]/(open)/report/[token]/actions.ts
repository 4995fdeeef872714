"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { guestAction } from "@/lib/auth/actions";
import { openReport } from "@/lib/auth/guards";
import { localePath } from "@/lib/i18n/navigation";
import type { FormState } from "@/lib/schemas/form";
import { keepReport } from "@/lib/store/reports";

const ReportForm = z.object({ token: z.string() });
const gone: FormState = { kind: "refused", reason: "gone", values: {} };

/** Saves the report for half a year. Only for the browser that made it: the link alone lets read, no more. */
export const keepThisReport = guestAction(ReportForm, async (key, { token }) => {
  const opened = await openReport(token);
  if (!opened?.owner || !(await keepReport(key, opened.key.reportId))) return gone;
  redirect(localePath(await getLocale(), `/report/${token}`));
});
