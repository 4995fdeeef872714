import { expect, type Page, test } from "@playwright/test";
import { begin, billWithWithheldFee, uploadText } from "../support/check-path";
import { lockedZip } from "../support/locked-zip";

async function toCharges(page: Page): Promise<void> {
  await begin(page);
  await page.goto(page.url().replace(/terminal$/, "charges"));
}

async function uploadZip(page: Page, bytes: Uint8Array): Promise<void> {
  const file = { name: "账单.zip", mimeType: "application/zip", buffer: Buffer.from(bytes) };
  await page.locator("#file").setInputFiles(file);
  await page.locator("#upload form button[type=submit]").click();
}

test("a protected archive is asked its password, and each of its bills is a file of its own @no-scripts", async ({
  page,
}) => {
  const bill = billWithWithheldFee();
  const other = bill.replaceAll("2026", "2025");
  const zip = await lockedZip("135791", [
    ["2026.csv", bill],
    ["2025.csv", other],
  ]);
  await toCharges(page);
  await expect(page.locator("#file-password")).toHaveCount(0);
  await uploadZip(page, zip);
  await expect(page).toHaveURL(/problem=file-passwordNeeded/);
  await page.locator("#file-password").fill("24680");
  await uploadZip(page, zip);
  await expect(page).toHaveURL(/problem=file-passwordWrong/);
  await page.locator("#file-password").fill("135791");
  await uploadZip(page, zip);
  await expect(page.locator("#statements li")).toHaveCount(2);
  await expect(page.locator("#statements")).toContainText("2026.csv");
  await expect(page.locator("#statements")).toContainText("2025.csv");
});

test("the same rows in a second file are told as rows of the first @no-scripts", async ({
  page,
}) => {
  await toCharges(page);
  await uploadText(page, "a.csv", billWithWithheldFee());
  await page.locator('button[value="keep"]').click();
  await expect(page.locator("#statements")).toContainText("已确认");
  // another file of the same rows: its fingerprint differs by a blank line
  await uploadText(page, "b.csv", `${billWithWithheldFee()}\n`);
  await expect(page).toHaveURL(/\/statement\/[0-9a-f-]{36}$/);
  await expect(page.locator("main")).toContainText("别的账单里已有，不再算5");
  await page.locator('button[value="drop"]').click();
  await expect(page.locator("#statements li")).toHaveCount(1);
});

test("a large bill shows how far it is, and can be cancelled", async ({ page }) => {
  await toCharges(page);
  const [head = "", ...rows] = billWithWithheldFee().split(/(?<=\n)/);
  const many = `${head}${rows.join("").repeat(Math.ceil(20_000_000 / rows.join("").length))}`;
  await uploadText(page, "large.csv", many);
  await expect(page.locator("#upload progress")).toBeVisible();
  await page.locator("#upload").getByRole("button", { name: "取消上传" }).click();
  await expect(page.locator("#upload progress")).toHaveCount(0);
  await page.reload();
  await expect(page.locator("#statements")).toHaveCount(0);
});
