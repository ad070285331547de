import { expect, test } from "@playwright/test";
import { expired, officers, refer, signIn } from "./node";

/** Who looked at a traveller, when and why, is seen by the inspector a moment later. */
test("an inspector sees that an officer opened a crossing, and for which purpose", async ({ page, browser }) => {
  const one = expired();
  await signIn(page, officers.leader);
  await refer(page, one);
  await page.goto(`/today?text=${one.surname}`);
  await page.getByRole("row").filter({ hasText: one.surname }).getByRole("link").click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: one.surname }).waitFor();
  const crossing = new URL(page.url()).pathname.split("/").at(-1)!;

  const inspector = await browser.newPage();
  await signIn(inspector, officers.inspector);
  await inspector.goto(`/oversight/reads?subject=${crossing}`);
  const read = inspector.getByRole("row").filter({ hasText: crossing }).first();
  await expect(read).toContainText("one crossing");
  await expect(read).toContainText("border check");
  await inspector.close();
});

test("an inspector sees how far the ledger reaches and takes it away as a file", async ({ page }) => {
  await signIn(page, officers.inspector);
  await page.goto("/oversight/ledger");
  await expect(page.getByText("Public key")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.keyboard.press("e");
  expect((await download).suggestedFilename()).toMatch(/ledger/);
});
