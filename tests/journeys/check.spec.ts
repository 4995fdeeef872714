import { expect, test } from "@playwright/test";
import {
  begin,
  billWithWithheldFee,
  fillNoOtherFee,
  fillNothingAtHand,
  fillSixtyAYear,
  fillTerminal,
  formOf,
  seeResult,
  sendForm,
  typeLine,
  uploadText,
} from "../support/check-path";

test("a merchant types what was taken and sees what to ask for @no-scripts", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillSixtyAYear(page);
  await typeLine(page, "2025-04-01", "九十九元");
  await expect(page.locator("#noted")).toContainText("¥99.00");
  await seeResult(page);
  await expect(page.locator("h1")).toContainText("¥39.00");
});

test("a line that was noted by mistake is removed again @no-scripts", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillNothingAtHand(page);
  await typeLine(page, "2025-04-01", "99");
  await typeLine(page, "2025-05-01", "30");
  await page.getByRole("button", { name: "删掉 2025-04-01" }).click();
  await expect(page.locator("#noted")).not.toContainText("2025-04-01");
  await expect(page.locator("#noted")).toContainText("2025-05-01");
});

test("pasted messages are read, looked at and only then counted @no-scripts", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillSixtyAYear(page);
  const message =
    "【拉卡拉】您的终端(尾号1234)于2026年4月1日扣收通讯服务费99.00元，余额1,234.56元。";
  await page.locator("[name=pasted]").fill(`${message}\n今天天气好`);
  await sendForm(page, "pasted");
  const read = page.locator("#pasted-read");
  await expect(read).toContainText("2026-04-01");
  await expect(read).toContainText("¥99.00");
  await expect(read).not.toContainText("1,234.56");
  await expect(read).toContainText("1 行没有读成扣款");
  await expect(page.locator("#noted")).not.toContainText("2026-04-01");
  await read.locator('button[value="keep"]').click();
  await expect(page.locator("#noted")).toContainText("2026-04-01");
  await seeResult(page);
  await expect(page.locator("h1")).toContainText("¥39.00");
});

test("an uploaded bill shows the 99 yuan that no line names @no-scripts", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillNoOtherFee(page);
  await uploadText(page, "账单 2026.csv", billWithWithheldFee());
  await expect(page).toHaveURL(/\/statement\/[0-9a-f-]{36}$/);
  await expect(page.locator("main")).toContainText("账单 2026.csv");
  const short = page.locator("#short");
  await expect(short).toContainText("¥6,181.87");
  await expect(short).toContainText("¥6,082.87");
  await expect(short).toContainText("¥99.00");
  // what is not confirmed does not count
  await page.goBack();
  await page.reload();
  await page.locator("#result button[type=submit]").click();
  await expect(page.locator("main")).toContainText("账单没有确认");
  await page.getByRole("link", { name: "看一看，再确认" }).click();
  await page.locator('button[value="keep"]').click();
  await expect(page.locator("#statements")).toContainText("已确认");
  await seeResult(page);
  await expect(page.locator("h1")).toContainText("¥99.00");
});

test("a bill with two terminals asks whose they are @no-scripts", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillNoOtherFee(page);
  const other = billWithWithheldFee("B0000002").split("\n").slice(1).join("\n");
  await uploadText(page, "two.csv", billWithWithheldFee() + other);
  await page.locator('button[value="keep"]').click();
  await page.locator("#result button[type=submit]").click();
  await expect(page.locator("main")).toContainText("账单里有好几台机，请先说明");
  await page.locator('[name=fileTerminals][value="one:B0000002"]').check();
  await sendForm(page, "fileTerminals");
  await expect(page.locator('[value="one:B0000002"]')).toBeChecked();
  await seeResult(page);
  await expect(page.locator("h1")).toContainText("¥99.00");
});

test("a file of unknown layout is read once its columns are explained @no-scripts", async ({
  page,
}) => {
  await begin(page);
  await fillTerminal(page);
  await fillNoOtherFee(page);
  const rows = ["甲,乙,丙,丁", "2026-07-03,6181.87,0.00,6082.87", "2026-07-04,100.00,0.00,100.00"];
  await uploadText(page, "unknown.csv", rows.join("\n"));
  await expect(page).toHaveURL(/\/mapping$/);
  for (const [nth, meaning] of ["day", "amount", "fee", "settled"].entries())
    await page.locator(`select[name=c${nth}]`).selectOption(meaning);
  await page.locator('[name=holds][value="trades"]').first().check();
  await formOf(page, "c0").locator("button").first().click();
  const preview = page.locator("#preview");
  await expect(preview).toContainText("¥6,082.87");
  await preview.locator("button[type=submit]").click();
  // without scripts the browser carries the fragment along
  await expect(page).toHaveURL(/\/statement\/[0-9a-f-]{36}(?:#|$)/);
  await expect(page.locator("#short")).toContainText("¥99.00");
  await page.locator('button[value="keep"]').click();
  await seeResult(page);
  await expect(page.locator("h1")).toContainText("¥99.00");
});

test("a merchant with nothing at hand learns which paper would settle it @no-scripts", async ({
  page,
}) => {
  await begin(page);
  await fillTerminal(page);
  await fillNothingAtHand(page);
  await typeLine(page, "2025-04-01", "99");
  await seeResult(page);
  await expect(page.locator("main")).toContainText("无法判断");
  await expect(page.locator("h1")).toContainText("¥99.00");
});

test("bad input comes back with its message and what was typed @no-scripts", async ({
  page,
  javaScriptEnabled,
}) => {
  await begin(page);
  await page.locator("[name=provider]").selectOption("other");
  await page.locator("[name=providerName]").fill("某某付");
  await page.locator("[name=activatedYear]").fill("2024");
  await page.locator("[name=activatedMonth]").fill("13");
  await page.locator('[name=connectivity][value="wifi"]').check();
  await sendForm(page, "provider");
  const summary = page.getByRole("alert").filter({ hasText: "有几处需要改一下" });
  await expect(summary).toContainText("是哪一种机器");
  await expect(summary).toContainText("这个日期读不出来");
  if (javaScriptEnabled) await expect(summary).toBeFocused();
  await expect(page.locator("[name=provider]")).toHaveValue("other");
  await expect(page.locator("[name=providerName]")).toHaveValue("某某付");
  await expect(page.locator("[name=activatedMonth]")).toHaveValue("13");
  await expect(page.locator('[name=connectivity][value="wifi"]')).toBeChecked();
  await expect(page).toHaveURL(/\/terminal$/);
});

test("Back leads to what was answered before @no-scripts", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillSixtyAYear(page);
  await page.getByRole("link", { name: "返回" }).click();
  await expect(page.locator("[name=feeAmount]")).toHaveValue("60.00");
  await page.getByRole("link", { name: "返回" }).click();
  await expect(page.locator("[name=provider]")).toHaveValue("lakala");
  await expect(page.locator("[name=activatedDay]")).toHaveValue("31");
});

test("a deleted check is gone, and its address finds nothing @no-scripts", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillNothingAtHand(page);
  const address = page.url();
  await page.getByRole("button", { name: "删除这次检查" }).click();
  await expect(page.locator("main")).toContainText("这次检查已经删除");
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(404);
});

test("an unfinished check is offered again @no-scripts", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await page.goto("/check");
  await page.getByRole("link", { name: "接着做" }).click();
  await expect(page.locator("[name=provider]")).toHaveValue("lakala");
});

test("the whole path speaks English @no-scripts", async ({ page }) => {
  await begin(page, "/en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await fillTerminal(page);
  await fillSixtyAYear(page);
  await typeLine(page, "2025-04-01", "99");
  await page.locator("#result button[type=submit]").click();
  await expect(page).toHaveURL(/\/en\/report\//, { timeout: 30_000 });
  await expect(page.locator("h1")).toContainText("¥39.00");
});

test("what is no bill is refused with a way on @no-scripts", async ({ page }) => {
  await begin(page);
  await fillTerminal(page);
  await fillNothingAtHand(page);
  await page.locator("#file").setInputFiles({
    name: "bill.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("PK\u0003\u0004 not a table"),
  });
  await page.locator("#upload form button[type=submit]").click();
  await expect(page).toHaveURL(/problem=file-/);
  await expect(page.locator("#upload")).toContainText("请");
});

test("another browser finds no check of ours @no-scripts", async ({ page, browser }) => {
  await begin(page);
  const stranger = await browser.newContext();
  const answer = await (await stranger.newPage()).goto(page.url());
  expect(answer?.url()).toMatch(/\/check$/);
  await stranger.close();
});

test("an address that leads nowhere says so in its language @no-scripts", async ({ page }) => {
  const answer = await page.goto("/no/such/page");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveText("没有找到这个页面");
  await page.goto("/en/no/such/page");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("h1")).toHaveText("This page was not found");
});

test("the language switch leads to the same page in the other language @no-scripts", async ({
  page,
}) => {
  await begin(page);
  const address = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(new RegExp(`/en${address}$`));
  await expect(page.locator("h1")).toHaveText("Which terminal is it");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(new RegExp(`[^n]${address}$`));
});
