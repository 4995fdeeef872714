import { createHash } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import {
  begin,
  expectAccessible,
  fillSixtyAYear,
  fillTerminal,
  seeResult,
  typeLine,
} from "../support/check-path";

/**
 * By hand. The restaurant: eleven months at 15 and one of them twice make 180, of which 165 were owed and taken once.
 * All of 2025 and two months without a sale make 190 owed. The fruit shop: 6,181.87 less 6,082.87. The noodle shop: 99 twice.
 */
const bills = [
  {
    name: "plan-adjusted",
    rows: 12,
    marks: 1,
    charged: "¥180.00",
    owed: "¥165.00",
    claim: "¥15.00",
  },
  { name: "withheld", rows: 1, marks: 1, charged: "¥99.00", owed: "¥0.00", claim: "¥99.00" },
] as const;
const languages = [
  {
    prefix: "",
    claim: "应退",
    unresolved: "无法判断",
    settle: "当时签的协议",
    working: "是怎么算的",
  },
  {
    prefix: "/en",
    claim: "To be given back",
    unresolved: "Cannot tell",
    settle: "the agreement you signed",
    working: "was worked out",
  },
] as const;

for (const { prefix, ...words } of languages) {
  for (const bill of bills)
    test(`${prefix}/examples/${bill.name} says what a person would reckon @no-scripts`, async ({
      page,
    }) => {
      await page.goto(`${prefix}/examples/${bill.name}`);
      await expect(page.locator("h1")).toContainText(bill.claim);
      const rows = page.locator(".bill > ol > li");
      await expect(rows).toHaveCount(bill.rows);
      await expect(page.locator(".bill > ol > li.disputed svg")).toHaveCount(bill.marks);
      const sums = page.locator(".bill .foot dl dd");
      await expect(sums.nth(0)).toHaveText(bill.charged);
      await expect(sums.nth(1)).toHaveText(bill.owed);
      await expect(sums.nth(2)).toHaveText(bill.claim);
      await expect(page.locator(".bill .claim")).toHaveText(
        new RegExp(`${words.claim}\\s*${bill.claim}`),
      );
    });

  test(`${prefix}/examples/no-contract never says nothing where it cannot tell @no-scripts`, async ({
    page,
  }) => {
    await page.goto(`${prefix}/examples/no-contract`);
    await expect(page.locator("h1")).toContainText("¥198.00");
    await expect(page.locator(".bill > ol > li.unresolved")).toHaveCount(2);
    await expect(page.locator(".bill .claim")).toHaveText(
      new RegExp(`${words.unresolved}\\s*¥198\\.00`),
    );
    await expect(page.locator("[aria-labelledby=settle] li")).toContainText(words.settle);
  });

  test(`${prefix}: a number unfolds into its arithmetic, its clause and its article @no-scripts`, async ({
    page,
  }) => {
    await page.goto(`${prefix}/examples/withheld`);
    const row = page.locator(".bill > ol > li.disputed");
    await expect(row.locator(".steps").first()).toBeHidden();
    await row.locator("summary").click();
    const steps = row.locator(".steps > li");
    await expect(steps.first()).toBeVisible();
    const amounts = await row.locator(".steps b").allTextContents();
    expect(amounts.slice(0, 4)).toEqual(["¥6,181.87", "− ¥0.00", "− ¥6,082.87", "= ¥99.00"]);
    const article = row.locator(`a[href="${prefix}/sources#regulation-768-art-34"]`);
    await expect(article).toHaveCount(1);
    await article.click();
    await expect(page).toHaveURL(/\/sources#regulation-768-art-34$/);
    await expect(page.locator("#regulation-768-art-34")).toBeVisible();
  });

  for (const path of ["examples/plan-adjusted", "examples/no-contract", "method", "sources"])
    test(`${prefix}/${path} has no obstacle that axe can find`, async ({ page }) => {
      await page.goto(`${prefix}/${path}`);
      await unfold(page);
      await expectAccessible(page);
      await expectNoSideways(page);
    });
}

test("in the dark it is as readable", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.goto("/examples/plan-adjusted");
  await unfold(page);
  await expectAccessible(page);
});

test("the pictures are drawn, each beside the table of its figures", async ({ page }) => {
  await page.goto("/examples/plan-adjusted");
  await expect(page.locator("figure .recharts-surface")).toHaveCount(3);
  const gap = page.locator('path[fill="url(#hatch)"]');
  await expect(gap).toHaveCount(1);
  await page.locator("[aria-labelledby=charts] summary").first().click();
  const last = page.locator("[aria-labelledby=charts] table").first().locator("tbody tr").last();
  await expect(last).toHaveText(/2026-03-31\s*¥190\.00\s*¥180\.00/);
});

test("it prints on A4 in black and white, and nothing is cut off", async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1000 });
  for (const name of ["plan-adjusted", "withheld", "no-contract"]) {
    await page.goto(`/examples/${name}`);
    await expect(page.locator("figure .recharts-surface").first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expectNoSideways(page);
    await expect(page.locator("body > header")).toBeHidden();
    const colours = await page
      .locator("h1, .bill .claim, .bill .note strong")
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).color));
    expect(new Set(colours)).toEqual(new Set(["rgb(0, 0, 0)"]));
    const file = await page.pdf({ format: "A4" });
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
    await page.emulateMedia({ media: "screen" });
  }
});

test("the calendar and the data can be taken along, and the fingerprint fits @no-scripts", async ({
  page,
}) => {
  await page.goto("/examples/plan-adjusted");
  const calendar = await page.request.get("/examples/plan-adjusted/calendar.ics");
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  const lines = (await calendar.text()).split("\r\n");
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines).toContain("DTSTART;VALUE=DATE:20280820");
  const request = await page.request.get("/examples/plan-adjusted/request.json");
  const hash = createHash("sha256")
    .update(await request.body())
    .digest("hex");
  await expect(page.locator("[aria-labelledby=proof] code")).toHaveText(hash);
  const report = await page.request.get("/examples/plan-adjusted/report.json");
  expect((await report.json()).totals.claimFen).toBe(1500);
  // the same input by the other door gives the same answer
  const again = await page.request.post("/api/v1/audits", {
    data: await request.body(),
    headers: { "content-type": "application/json" },
  });
  expect(await again.json()).toEqual(await report.json());
});

test("a report is saved, deleted after one more question, and then gone @no-scripts", async ({
  page,
}) => {
  await makeReport(page);
  const address = addressOf(page);
  await expect(page.locator("h1")).toContainText("¥39.00");
  await expect(page.locator("[aria-labelledby=keep]")).toContainText("24 小时");
  await page.locator("[aria-labelledby=keep] button[type=submit]").click();
  await expect(page.locator("[aria-labelledby=keep]")).toContainText("已保存");
  const robots = page.locator('meta[name="robots"]');
  await expect(robots).toHaveAttribute("content", /noindex/);
  await page.locator('[aria-labelledby=keep] a[href$="/delete"]').click();
  await expect(page).toHaveURL(/\/delete$/);
  await page.locator("main form button[type=submit]").click();
  await expect(page).toHaveURL(/\/report\/deleted$/);
  const gone = await page.request.get(address);
  const never = await page.request.get(address.replace(/[\w-]{43}$/, "A".repeat(43)));
  expect([gone.status(), never.status()]).toEqual([404, 404]);
});

test("whoever has the link may read, and neither save nor delete @no-scripts", async ({
  page,
  browser,
  baseURL,
}) => {
  await makeReport(page);
  const address = addressOf(page);
  const answer = await page.request.get(address);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const stranger = await context.newPage();
  await stranger.goto(address);
  await expect(stranger.locator("h1")).toContainText("¥39.00");
  await expect(stranger.locator("[aria-labelledby=keep] button")).toHaveCount(0);
  await stranger.goto(`${address}/delete`);
  await expect(stranger.locator("main form")).toHaveCount(0);
  await expect(stranger.locator("main")).toContainText("只有建立这份报告的浏览器可以删除它");
  await context.close();
});

test("a report of one's own has no obstacle, names where each line was written, and its calendar leads back", async ({
  page,
}) => {
  await makeReport(page);
  await expectAccessible(page);
  await expectNoSideways(page);
  const row = page.locator(".bill > ol > li").first();
  await row.locator("summary").click();
  await expect(row.locator(".origin")).toBeVisible();
  const calendar = await page.request.get(`${addressOf(page)}/calendar.ics`);
  expect((await calendar.text()).replaceAll("\r\n ", "")).toContain(addressOf(page));
});

async function makeReport(page: Page): Promise<void> {
  await begin(page);
  await fillTerminal(page);
  await fillSixtyAYear(page);
  await typeLine(page, "2025-04-01", "99");
  await seeResult(page);
}

/** without the fragment that a browser carries over from the form that led here */
function addressOf(page: Page): string {
  const { origin, pathname } = new URL(page.url());
  return origin + pathname;
}

async function unfold(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
}

async function expectNoSideways(page: Page): Promise<void> {
  const [content, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(room ?? 0);
}
