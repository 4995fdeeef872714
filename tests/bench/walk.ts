import type { Page } from "@playwright/test";
import { begin, fillSixtyAYear, fillTerminal, seeResult, typeLine } from "../support/check-path";

/**
 * A check from the front page to its report, as a merchant does it; `beforeReport` is called when all questions have
 * been answered. @returns the path of the report
 */
export async function walk(page: Page, beforeReport: () => void): Promise<string> {
  await begin(page);
  await fillTerminal(page);
  await fillSixtyAYear(page);
  await typeLine(page, "2025-03-31", "60");
  await typeLine(page, "2025-06-30", "99");
  await typeLine(page, "2026-03-31", "60");
  await page.waitForLoadState("networkidle");
  beforeReport();
  await seeResult(page);
  await page.waitForLoadState("networkidle");
  return new URL(page.url()).pathname;
}
