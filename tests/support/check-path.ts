import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** the form that holds a field, by the field's name */
export function formOf(page: Page, field: string) {
  return page.locator("main form").filter({ has: page.locator(`[name="${field}"]`) });
}

export async function sendForm(page: Page, field: string): Promise<void> {
  await formOf(page, field).locator("button[type=submit]").first().click();
}

/** From the front page to the first question. */
export async function begin(page: Page, prefix = ""): Promise<void> {
  await page.goto(`${prefix}/`);
  await page.locator(`main a[href="${prefix}/check"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`${prefix}/check$`));
  await page.locator("main form button[type=submit]").first().click();
  await expect(page).toHaveURL(new RegExp(`${prefix}/check/[0-9a-f-]{36}/terminal$`));
}

/** Which terminal: a 拉卡拉 e-signature terminal with a SIM, in use since 31 March 2024. */
export async function fillTerminal(page: Page): Promise<void> {
  await page.locator("[name=provider]").selectOption("lakala");
  await page.locator('[name=device][value="eSign"]').check();
  await page.locator('[name=connectivity][value="sim"]').check();
  await page.locator("[name=activatedYear]").fill("2024");
  await page.locator("[name=activatedMonth]").fill("3");
  await page.locator("[name=activatedDay]").fill("31");
  await page.locator('[name=returned][value="no"]').check();
  await sendForm(page, "provider");
  await expect(page).toHaveURL(/\/agreement$/);
}

/** What was agreed: sixty yuan a year, in advance, for each terminal, and nothing else. */
export async function fillSixtyAYear(page: Page): Promise<void> {
  await page.locator('[name=have][value="memory"]').check();
  await page.locator('[name=fee][value="stated"]').check();
  await page.locator("[name=feeAmount]").fill("六十元");
  await page.locator('[name=cycle][value="year"]').check();
  await page.locator('[name=due][value="start"]').check();
  await sendForm(page, "have");
  await expect(page).toHaveURL(/\/charges$/);
}

/** What was agreed: nothing but the handling fee. */
export async function fillNoOtherFee(page: Page): Promise<void> {
  await page.locator('[name=have][value="memory"]').check();
  await page.locator('[name=fee][value="none"]').check();
  await sendForm(page, "have");
  await expect(page).toHaveURL(/\/charges$/);
}

export async function fillNothingAtHand(page: Page): Promise<void> {
  await page.locator('[name=have][value="nothing"]').check();
  await sendForm(page, "have");
  await expect(page).toHaveURL(/\/charges$/);
}

export async function typeLine(page: Page, on: string, amount: string): Promise<void> {
  await page.locator("[name=on]").fill(on);
  await page.locator("[name=amount]").fill(amount);
  await sendForm(page, "amount");
  await expect(page.locator("#noted")).toContainText(on);
}

export async function uploadText(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator("#file").setInputFiles(file);
  await page.locator("#upload form button[type=submit]").click();
}

/** Runs the check and waits for the report. */
export async function seeResult(page: Page): Promise<void> {
  await page.locator("#result button[type=submit]").click();
  await expect(page).toHaveURL(/\/report\/[\w-]{43}/, { timeout: 30_000 });
}

/** No violation that the tool can find, of any grade. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
}

const office =
  "商户编号,注册名称,所属机构,手机,终端号,交易日期,交易时间,交易金额（元）,交易类型,交易状态,是否秒到,应答码,卡类型,卡号,发卡行,交易手续费（元）,交易附加手续费（元）,清分金额,流水号,分润,交易类别,产品标识";

/** A bill of the 拉卡拉 back office: five sales, one of which came in 99 yuan short. */
export function billWithWithheldFee(terminal = "A0000001"): string {
  const rows = [
    sale(terminal, "2026-05-12", "4380.60", "4380.60", 1),
    sale(terminal, "2026-06-09", "5123.00", "5123.00", 2),
    sale(terminal, "2026-07-03", "6181.87", "6082.87", 3),
    sale(terminal, "2026-08-14", "4779.25", "4779.25", 4),
    sale(terminal, "2026-09-21", "5530.10", "5530.10", 5),
  ];
  return [office, ...rows, ""].join("\n");
}

function sale(terminal: string, on: string, sold: string, settled: string, nth: number): string {
  return `822000000000001,示例,机构,13800000000,${terminal},${on},9:16:0${nth},${sold},消费,成功,是,00,贷记卡,622202******0128,工行,0.00,0.00,${settled},660000${terminal.slice(-7)}${nth},0,,`;
}
