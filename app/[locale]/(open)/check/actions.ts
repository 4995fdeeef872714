"use server";

import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/auth/actions";
import { beginGuest } from "@/lib/auth/guards";
import { takePoints } from "@/lib/http/rate";
import { localePath } from "@/lib/i18n/navigation";
import { emptyInput } from "@/lib/schemas/fields";
import { refused } from "@/lib/schemas/form";
import { addCheck } from "@/lib/store/checks";

/** of the points that an address has in a minute: beginning a check writes to the database */
const pointsOfStart = 1_000;

export const startCheck = publicAction(emptyInput, async () => {
  const asked = new Request("http://localhost/check", { headers: await headers() });
  if ((await takePoints(asked, pointsOfStart)) !== null) return refused("too-many-requests", {});
  const key = await beginGuest();
  const id = await addCheck(key);
  redirect(localePath(await getLocale(), `/check/${id}/terminal`));
});
