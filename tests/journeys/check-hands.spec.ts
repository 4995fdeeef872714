import { expect, type Page, test } from "@playwright/test";
import {
  begin,
  billWithWithheldFee,
  expectAccessible,
  fillNothingAtHand,
  fillSixtyAYear,
  fillTerminal,
  sendForm,
  typeLine,
  uploadText,
} from "../support/check-path";

for (const prefix of ["", "/en"])
  test(`no page of the check has an obstacle that axe can find (${prefix || "zh-CN"})`, async ({
    page,
  }) => {
    await page.goto(`${prefix}/`);
    await expectAccessible(page);
    await page.goto(`${prefix}/check`);
    await expectAccessible(page);
    await begin(page, prefix);
    await expectAccessible(page);
    await sendForm(page, "provider");
    await expect(page.locator("[aria-labelledby=error-summary-title]")).toBeVisible();
    await expectAccessible(page);
    await fillTerminal(page);
    await page.locator('[name=have][value="memory"]').check();
    for (const fold of await page.locator("main details").all())
      await fold.evaluate((each) => each.setAttribute("open", ""));
    await page.locator('[name=raised][value="yes"]').check();
    await page.locator('[name=otherFees][value="some"]').check();
    await expectAccessible(page);
    await page.locator('[name=otherFees][value="none"]').check();
    await page.locator('[name=raised][value="no"]').check();
    await fillSixtyAYear(page);
    await typeLine(page, "2025-04-01", "99");
    await page.locator("[name=pasted]").fill("2026-04-01 流量费 99元\n今天天气好");
    await sendForm(page, "pasted");
    await expect(page.locator("#pasted-read")).toBeVisible();
    await expectAccessible(page);
    await uploadText(page, "bill.csv", billWithWithheldFee());
    await expect(page).toHaveURL(/\/statement\//);
    await expectAccessible(page);
    await page.goBack();
    await uploadText(page, "unknown.csv", "a,b\n2026-07-03,6181.87\n");
    await expect(page).toHaveURL(/\/mapping$/);
    await expectAccessible(page);
  });

test("what was typed and not sent survives a reload", async ({ page }) => {
  await begin(page);
  await page.locator("[name=provider]").selectOption("lakala");
  await page.locator('[name=device][value="smart"]').check();
  await page.locator("[name=terminalNumber]").fill("A0000001");
  await page.reload();
  await expect(page.locator("[name=terminalNumber]")).toHaveValue("A0000001");
  await expect(page.locator("[name=provider]")).toHaveValue("lakala");
  await expect(page.locator('[name=device][value="smart"]')).toBeChecked();
});

test("a lost connection loses nothing that was typed", async ({ page, context }) => {
  await begin(page);
  await page.locator("[name=terminalNumber]").fill("A0000001");
  await page.locator("[name=provider]").selectOption("lakala");
  await context.setOffline(true);
  await sendForm(page, "provider");
  await context.setOffline(false);
  await page.reload();
  await expect(page.locator("[name=terminalNumber]")).toHaveValue("A0000001");
  await fillTerminal(page);
});

test("a line that was added is not brought back as unsent", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillNothingAtHand(page);
  await typeLine(page, "2025-04-01", "99");
  await page.reload();
  await expect(page.locator("[name=amount]")).toHaveValue("");
});

test("text from which nothing can be read stays in its field, with the reasons", async ({
  page,
}) => {
  await begin(page);
  await fillTerminal(page);
  await fillNothingAtHand(page);
  await page.locator("[name=pasted]").fill("今天天气好");
  await sendForm(page, "pasted");
  await expect(page.locator("#paste")).toContainText("没有读出扣款");
  await expect(page.locator("[name=pasted]")).toHaveValue("今天天气好");
});

test("questions that hang on an answer come with it", async ({ page }) => {
  await begin(page);
  await expect(page.locator("[name=providerName]")).toBeHidden();
  await page.locator("[name=provider]").selectOption("other");
  await expect(page.locator("[name=providerName]")).toBeVisible();
  await fillTerminal(page);
  await expect(page.locator("[name=feeAmount]")).toBeHidden();
  await page.locator('[name=have][value="memory"]').check();
  await expect(page.locator("[name=feeAmount]")).toBeVisible();
  await expect(page.locator("[name=everyDays]")).toBeHidden();
  await page.locator('[name=cycle][value="days"]').check();
  await expect(page.locator("[name=everyDays]")).toBeVisible();
});

test("a file that is too large is refused and the way back stands open @no-scripts", async ({
  page,
}) => {
  await begin(page);
  await fillTerminal(page);
  await fillNothingAtHand(page);
  // by its first bytes an archive, which may not be as large as a table
  await uploadText(page, "huge.csv", `PK\u0003\u0004${"x".repeat(20_100_000)}`);
  await expect(page).toHaveURL(/problem=upload-too-large/);
  await expect(page.locator("#upload")).toContainText("20 MB");
});

test("a dropped file is taken like a chosen one", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillNothingAtHand(page);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.csv", { type: "text/csv" }));
    return data;
  }, billWithWithheldFee());
  await page.dispatchEvent("#upload form", "drop", { dataTransfer: transfer });
  await expect(page).toHaveURL(/\/statement\/[0-9a-f-]{36}$/);
  await expect(page.locator("main")).toContainText("dropped.csv");
});

test("the keyboard alone is enough to answer the first step", async ({ page, isMobile }) => {
  if (isMobile) return;
  await begin(page);
  await page.goto(page.url());
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, "provider");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "device");
  await page.keyboard.press("Space");
  await tabTo(page, "connectivity");
  await page.keyboard.press("Space");
  await tabTo(page, "activatedYear");
  await page.keyboard.type("2024");
  await tabTo(page, "returned");
  await page.keyboard.press("Space");
  await tabTo(page, "terminalNumber");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/agreement$/);
});

/** Presses Tab until the field of that name has focus; fails where it never comes. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    if (at === name) return;
  }
  expect(`no field ${name} with the Tab key`).toBe("");
}
