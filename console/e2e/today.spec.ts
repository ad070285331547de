import { expect, test } from "@playwright/test";
import { officers, refer, signIn, traveller, expired, scan } from "./node";

/** The post's day: a number opens into its list, a row into the crossing, the crossing into the person's history. */
test("the number of referred travellers opens into exactly those", async ({ page }) => {
  await signIn(page, officers.leader);
  const [clear, referred] = [traveller(), expired()];
  await page.goto("/booth");
  await page.getByRole("textbox").first().waitFor();
  await scan(page, clear);
  await expect(page.locator("[aria-live=assertive]")).toContainText(clear.surname);
  await page.keyboard.press("F2");
  await refer(page, referred);

  await page.goto("/today");
  const count = page.locator("a[data-count=referred]");
  await expect(count).toBeVisible();
  const number = Number((await count.locator("b").innerText()).replace(/\D/g, ""));
  expect(number).toBeGreaterThan(0);
  await count.click();
  await expect(page).toHaveURL(/outcome=referred/);
  await expect(page.getByText(new RegExp(`Shown: \\d+ of ${number}\\b`))).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: referred.surname })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: clear.surname })).toHaveCount(0);

  await page.goBack();
  await expect(page).not.toHaveURL(/outcome/);
});

test("a list is walked by arrow keys, a row opens by Enter, and the person's crossings are one key away", async ({ page }) => {
  await signIn(page, officers.leader);
  const one = expired();
  await refer(page, one);
  await page.goto(`/today?text=${one.surname}`);
  const row = page.getByRole("row").filter({ hasText: one.surname });
  await row.getByRole("link").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(one.surname);
  await page.keyboard.press("p");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("All crossings of this person");
  await expect(page.getByRole("row").filter({ hasText: one.surname })).toHaveCount(1);
});

test("what is filtered is kept in the address, and can be sent to a colleague", async ({ page }) => {
  await signIn(page, officers.leader);
  await page.goto("/today");
  await page.getByRole("combobox", { name: "Direction" }).selectOption("exit");
  await page.getByRole("combobox", { name: "Nationality" }).or(page.getByRole("textbox", { name: "Nationality" })).fill("qta");
  await expect(page).toHaveURL(/direction=exit/);
  await expect(page).toHaveURL(/nationality=QTA/);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Direction" })).toHaveValue("exit");
  await expect(page.getByRole("textbox", { name: "Nationality" })).toHaveValue("QTA");
});
