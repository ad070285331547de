import { expect, test } from "@playwright/test";
import { officers, password, signIn, signOut } from "./node";

/** An administrator makes an officer, who signs in, chooses a password of their own, and can then be locked out. */
test("a new officer signs in with the password handed over, must change it, and is locked out at once", async ({ page, browser }) => {
  const name = `kadet-${Date.now().toString(36)}`;
  await signIn(page, officers.administrator);
  await page.goto("/administration/officers/new");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "Full name" }).fill("Runa Kadetova");
  await page.getByRole("checkbox", { name: "Second line" }).check();
  await page.getByRole("button", { name: "Suggest" }).click();
  const first = await page.getByRole("textbox", { name: "First password" }).inputValue();
  expect(first.length).toBeGreaterThanOrEqual(12);
  await page.getByRole("button", { name: "Make" }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("Second line");

  const own = await browser.newPage();
  await own.goto("/");
  await own.locator("input[autocomplete=username]").fill(name);
  await own.locator("input[autocomplete=current-password]").fill(first);
  await own.keyboard.press("Enter");
  await own.locator("input[autocomplete=new-password]").waitFor();
  await own.locator("input[autocomplete=current-password]").fill(first);
  await own.locator("input[autocomplete=new-password]").fill(`${password}-of-my-own`);
  await own.keyboard.press("Enter");
  await own.getByRole("navigation").waitFor();

  await page.getByRole("row").filter({ hasText: name }).getByRole("link").click();
  await page.getByRole("button", { name: /^Lock account/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Lock account" }).click();
  await expect(page.getByText("Locked")).toBeVisible();
  await own.goto("/overstays");
  await expect(own.locator("input[autocomplete=username]")).toBeVisible();
  await own.close();
  await signOut(page);
});

test("a device's token is shown once", async ({ page }) => {
  const name = `gate-${Date.now().toString(36)}`;
  await signIn(page, officers.administrator);
  await page.goto("/administration/devices");
  await page.getByRole("button", { name: "New device" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Make" }).click();
  await expect(page.getByText("this token is shown only now")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();
  await expect(page.getByText("this token is shown only now")).toHaveCount(0);
});
