import { expect, test } from "@playwright/test";
import { officers, scan, signIn, speak, traveller } from "./node";

test("in Arabic the page is mirrored, and the document keeps its own direction", async ({ page }) => {
  await signIn(page, officers.booth);
  await speak(page, "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const rail = await page.getByRole("navigation").boundingBox();
  const width = page.viewportSize()!.width;
  expect(rail!.x + rail!.width).toBe(width);

  const one = traveller();
  await scan(page, one);
  const answer = page.locator("[aria-live=assertive]");
  await expect(answer).toContainText("لا مانع");
  await expect(page.locator("[dir=ltr]").filter({ hasText: `P<QTA${one.surname}` }).first()).toBeVisible();
  await page.keyboard.press("F2");
  await expect(page.locator("main")).toContainText("سُمح له");
});

test("the language stays with the officer", async ({ page }) => {
  await signIn(page, officers.booth);
  await speak(page, "ar");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await speak(page, "en");
});

test("no page scrolls sideways in any language", async ({ page }) => {
  await signIn(page, officers.leader);
  for (const language of ["en", "fr", "ru", "ar"] as const) {
    await speak(page, language);
    for (const link of await page.getByRole("navigation").getByRole("link").all()) {
      await link.click();
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider, `${language} ${page.url()}`).toBeLessThanOrEqual(0);
    }
  }
  await speak(page, "en");
});
