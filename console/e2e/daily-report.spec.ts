import { expect, test } from "@playwright/test";
import { officers, signIn, speak } from "./node";

/** A figure opens into its records beside it, a late correction stands with its reason, and a report comes out the same again. */
test("a daily report opens into its records, tells its correction, and is made again byte for byte", async ({ page }) => {
  await signIn(page, officers.analyst);
  await page.getByRole("navigation").getByRole("link", { name: "Daily reports" }).click();
  const second = page.getByRole("row").filter({ has: page.locator("td:nth-child(2)", { hasText: /^2$/ }) });
  await second.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("edition 2");

  const differences = page.getByRole("group", { name: "Different from the edition before" });
  await expect(differences).toContainText("Counted again from the recording");

  await page.getByRole("button", { name: /^Reports: in events/ }).click();
  const records = page.getByRole("list", { name: "Records of Reports: in events" });
  await records.getByRole("button").first().click();
  await expect(records).toContainText("Observer");

  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: /HTML/ }).click();
  expect((await file).suggestedFilename()).toMatch(/daily-report-.*-2\.html/);

  await page.getByRole("button", { name: /Make again and compare/ }).click();
  await expect(page.getByText(/files came out the same, byte for byte/)).toBeVisible();
  await speak(page, "ar");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("التقرير اليومي");
  await speak(page, "en");
});
