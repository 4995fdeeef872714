import "server-only";
import { z } from "zod";
import { dayOf, now } from "../clock";
import { categories, components } from "../engine/request";
import { type AskedChoice, type LabelChoice, labelKey } from "../schemas/label-choice";
import { db, transaction } from "./db";
import type { MerchantKey } from "./keys";

/** names that one merchant's choices are remembered for; the oldest gives way */
export const labelChoicesPerMerchant = 200;

const Stored = z.object({
  label: z.string(),
  category: z.enum(categories).nullable(),
  components: z.array(z.enum(components)),
  chosenAt: z.date(),
});

/** What the merchant said of names, the latest first. */
export async function listLabelChoices(key: MerchantKey): Promise<readonly LabelChoice[]> {
  const rows = await db().labelChoice.findMany({
    where: { merchantId: key.merchantId },
    orderBy: [{ chosenAt: "desc" }, { label: "asc" }],
    take: labelChoicesPerMerchant,
  });
  return rows.map((row) => {
    const { label, category, components: parts, chosenAt } = Stored.parse(row);
    return { label, category, components: parts, on: dayOf(chosenAt) };
  });
}

/** Remembers what deductions of this name are; what was said before is forgotten. */
export async function chooseLabel(
  key: MerchantKey,
  label: string,
  { category, components: parts }: Pick<LabelChoice, "category" | "components">,
): Promise<void> {
  const { merchantId } = key;
  const said = { category, components: [...parts], chosenAt: now() };
  const id = { merchantId, label: labelKey(label) };
  await transaction(async (session) => {
    await session.labelChoice.upsert({
      where: { merchantId_label: id },
      create: { ...id, ...said },
      update: said,
    });
    const beyond = await session.labelChoice.findMany({
      where: { merchantId },
      orderBy: [{ chosenAt: "desc" }, { label: "asc" }],
      skip: labelChoicesPerMerchant,
      select: { label: true },
    });
    await session.labelChoice.deleteMany({
      where: { merchantId, label: { in: beyond.map((one) => one.label) } },
    });
  });
}

/** Deductions of this name are again what their words say. */
export async function forgetLabel(key: MerchantKey, label: string): Promise<void> {
  await db().labelChoice.deleteMany({
    where: { merchantId: key.merchantId, label: labelKey(label) },
  });
}

/** Does what a form asked for. */
export async function settleLabel(
  key: MerchantKey,
  { label, category }: AskedChoice,
): Promise<void> {
  if (category === "asRead") await forgetLabel(key, label);
  else await chooseLabel(key, label, { category, components: [] });
}
