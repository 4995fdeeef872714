import { expect, type Page, test } from "@playwright/test";
import {
  begin,
  expectAccessible,
  fillNoOtherFee,
  fillTerminal,
  seeResult,
  sendForm,
  typeLine,
  uploadText,
} from "../support/check-path";

const head =
  "商户编号|交易日期|交易时间|终端号|分支机构|交易类型|拉卡拉流水号|原拉卡拉流水号|卡号|支付渠道|银行名称|交易金额(分)|手续费(分)|结算金额(分)|商户订单号|支付订单号|外部流水号|系统参考号|备注|支付方式";

/** a bill with one deduction of this name among its sales */
function billWith(label: string, on: string): string {
  const row = (kind: string, nth: number, amount: string, fee: string, settled: string) =>
    `822000000000001|${on}|10:30:4${nth}|A0000001|示例|${kind}|66000000${on.replaceAll("-", "")}${nth}||6222****1234|微信|零钱|${amount}|${fee}|${settled}|O${nth}|P${nth}|E${nth}|S${nth}||扫码`;
  return [
    head,
    row("消费", 1, "500.00", "1.90", "498.10"),
    row(label, 2, "60.00", "", ""),
    "",
  ].join("\n");
}

/** Says what the nth deduction of a part of the page is: at once with scripts, by the button without. */
async function say(page: Page, part: string, nth: number, category: string): Promise<void> {
  await page.locator(`${part} [name=category-${nth}]`).selectOption(category);
  const button = page.locator(`${part} button[name=relabel][value="${nth}"]`);
  if (await button.isVisible()) await button.click();
}

const toCategory = (page: Page, part: string, nth: number) =>
  page.locator(`${part} [name=category-${nth}]`);

test("what a merchant says of a name holds for later bills and messages, until it is taken back @no-scripts", async ({
  page,
}) => {
  await begin(page);
  await fillTerminal(page);
  await fillNoOtherFee(page);

  await uploadText(page, "一.csv", billWith("系统服务费", "2026-03-05"));
  await expect(page).toHaveURL(/\/statement\//);
  await expect(toCategory(page, "#charges", 0)).toHaveValue("service");
  await say(page, "#charges", 0, "data");
  await expect(page.locator("#charges")).toContainText("说的");
  await expect(toCategory(page, "#charges", 0)).toHaveValue("data");
  await page.locator("button[name=act][value=keep]").click();
  await expect(page).toHaveURL(/\/charges/);

  await uploadText(page, "二.csv", billWith("系统 服务费", "2026-06-05"));
  await expect(page).toHaveURL(/\/statement\//);
  await expect(page.locator("#charges")).toContainText("说的");
  await expect(toCategory(page, "#charges", 0)).toHaveValue("data");
  await page.locator("button[name=act][value=keep]").click();
  await expect(page).toHaveURL(/\/charges/);

  await page.locator("[name=pasted]").fill("2026-09-05 扣系统服务费 60元");
  await sendForm(page, "pasted");
  await expect(page.locator("#pasted-read")).toContainText("流量费、通讯费");
  await expect(page.locator("#pasted-read")).toContainText("说的");
  await page.locator("#pasted-read button[value=keep]").click();
  await expect(toCategory(page, "#noted", 0)).toHaveValue("data");

  await seeResult(page);
  await expect(page.locator("main")).toContainText("¥180.00");

  await page.goto("/check");
  await begin(page);
  await fillTerminal(page);
  await fillNoOtherFee(page);
  await page.locator("[name=pasted]").fill("2026-09-06 扣系统服务费 60元");
  await sendForm(page, "pasted");
  await page.locator("#pasted-read button[value=keep]").click();
  await expect(toCategory(page, "#noted", 0)).toHaveValue("data");
  await say(page, "#noted", 0, "asRead");
  await expect(toCategory(page, "#noted", 0)).toHaveValue("service");
  await expect(page.locator("#noted")).not.toContainText("说的");
});

test("a deduction that is no fee stays in sight and is not counted @no-scripts", async ({
  page,
}) => {
  await begin(page);
  await fillTerminal(page);
  await fillNoOtherFee(page);
  await typeLine(page, "2026-03-05", "60");
  await page.locator("[name=pasted]").fill("2026-03-06 扣系统服务费 39元");
  await sendForm(page, "pasted");
  await page.locator("#pasted-read button[value=keep]").click();
  await say(page, "#noted", 1, "none");
  await expect(page.locator("#noted")).toContainText("说的");
  await expect(toCategory(page, "#noted", 1)).toHaveValue("none");
  await expect(page.locator("#noted")).toContainText("¥39.00");
  await expectAccessibleWithScripts(page);
  await seeResult(page);
  await expect(page.locator("main")).toContainText("¥60.00");
  await expect(page.locator("main")).not.toContainText("¥39.00");
  await expect(page.locator("main")).not.toContainText("¥99.00");
});

async function expectAccessibleWithScripts(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled !== false) await expectAccessible(page);
}
