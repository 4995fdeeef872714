import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import {
  begin,
  expectAccessible,
  fillNothingAtHand,
  fillTerminal,
  sendForm,
} from "../support/check-path";

const fixture = (name: string) => `tests/fixtures/documents/${name}`;

async function toCharges(page: Page, prefix = ""): Promise<void> {
  await begin(page, prefix);
  await fillTerminal(page);
  await fillNothingAtHand(page);
}

async function send(
  page: Page,
  files: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0],
) {
  await page.locator("#documents").setInputFiles(files);
  await page.locator("#document form button[type=submit]").click();
}

test("the deductions on a photo are found, looked at, and kept @no-scripts", async ({ page }) => {
  await toCharges(page);
  await send(page, fixture("messages.jpg"));
  await expect(page).toHaveURL(/\/charges\/document\//);
  await expect(page.locator("[name=pasted]")).toHaveValue(/通讯服务费36\.00元/, {
    timeout: 60_000,
  });
  await sendForm(page, "pasted");
  await expect(page.locator("#pasted-read")).toContainText("2025-09-11");
  await expect(page.locator("#pasted-read")).toContainText("¥99.00");
  await expect(page.locator("#pasted-read")).toContainText("¥36.00");
  // what was paid out to the merchant is no deduction
  await expect(page.locator("#pasted-read")).not.toContainText("1,268.40");
  await page.locator('#pasted-read button[value="keep"]').click();
  await expect(page.locator("#noted")).toContainText("2026-03-09");
});

for (const prefix of ["", "/en"])
  test(`the page of a photographed bill has no obstacle (${prefix || "zh-CN"})`, async ({
    page,
  }) => {
    await toCharges(page, prefix);
    await send(page, [fixture("messages.jpg"), fixture("messages.jpg")]);
    await expect(page.locator("[name=pasted]")).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    const picture = page.locator("svg image").first();
    await expect(picture).toHaveAttribute("href", /\/page\/1$/);
    const address = (await picture.getAttribute("href")) ?? "";
    const served = await page.request.get(address);
    expect(served.headers()).toMatchObject({
      "content-type": "image/jpeg",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    const stranger = await page.context().browser()?.newContext();
    expect((await stranger?.request.get(new URL(address, page.url()).href))?.status()).toBe(404);
    await stranger?.close();
    // deleted, the picture is gone
    await page
      .locator("main form")
      .filter({ has: page.locator("[name=documentId]") })
      .locator("button")
      .click();
    await expect(page).toHaveURL(/\/charges#document$/);
    expect((await page.request.get(address)).status()).toBe(404);
  });

test("a file that is no photo, and one that is damaged, are told apart", async ({ page }) => {
  await toCharges(page);
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer });
  const whole = readFileSync(fixture("messages.jpg"));
  for (const [files, words] of [
    [[file("a.jpg", Buffer.from("日期,金额\n"))], "只收 JPEG、PNG 照片和 PDF"],
    [[file("a.jpg", whole.subarray(0, 20_000))], "打不开"],
    [[file("a.jpg", Buffer.from("\u0000\u0000\u0000\u0018ftypheic", "latin1"))], "HEIC"],
    [
      [file("a.jpg", whole), file("b.pdf", readFileSync(fixture("contract.pdf")))],
      "PDF 请单独上传",
    ],
    [Array.from({ length: 13 }, (_, nth) => file(`${nth}.jpg`, whole)), "一次最多 12 张"],
  ] as const) {
    await send(page, [...files]);
    await expect(page.locator("#document [role=status]")).toContainText(words);
  }
});

test("a clause of a photographed contract goes into the agreement only when it is confirmed @no-scripts", async ({
  page,
}) => {
  await begin(page);
  await fillTerminal(page);
  await send(page, fixture("contract-photo.jpg"));
  await expect(page).toHaveURL(/\/agreement\/document\//);
  const amount = page.locator("#clauses ~ form li").filter({ hasText: "¥60.00" });
  await expect(amount).toBeVisible({ timeout: 60_000 });
  // nothing is chosen beforehand
  await expect(page.locator("#clauses ~ form input:checked")).toHaveCount(0);
  await amount.locator('input[value="right"]').check();
  await page.locator("#clauses ~ form button[type=submit]").click();
  await expect(page).toHaveURL(/\/agreement#from-document$/);
  await expect(page.locator("#from-document li")).toHaveCount(1);
  await expect(page.locator("[name=feeAmount]")).toHaveValue("60.00");
  await expect(page.locator('[name=fee][value="stated"]')).toBeChecked();
  await expect(page.locator("[name=freeCount]")).toHaveValue("");
});

for (const prefix of ["", "/en"])
  test(`the clauses beside the contract have no obstacle (${prefix || "zh-CN"})`, async ({
    page,
  }) => {
    await begin(page, prefix);
    await fillTerminal(page);
    await expectAccessible(page);
    await send(page, fixture("contract.pdf"));
    await expect(page.locator("#clauses")).toBeVisible({ timeout: 60_000 });
    await page.locator('input[value="fix"]').first().check();
    await expectAccessible(page);
  });
