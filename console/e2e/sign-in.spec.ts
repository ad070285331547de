import { expect, test } from "@playwright/test";
import { officers, signIn, signOut } from "./node";

test("a wrong password is refused in words, and the page asked for comes after the right one", async ({ page }) => {
  await page.goto("/booth");
  await page.getByLabel("Name").fill(officers.booth);
  await page.getByRole("textbox", { name: "Password" }).fill("this is wrong");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText(/password .*is wrong/);
  await expect(page.getByLabel("Name")).toHaveValue(officers.booth);
  await signIn(page, officers.booth);
  await expect(page).toHaveURL(/\/booth$/);
});

test("signing out ends the session in every tab", async ({ page, context }) => {
  await signIn(page, officers.booth);
  await signOut(page);
  const other = await context.newPage();
  await other.goto("/booth");
  await expect(other.locator("input[autocomplete=username]")).toBeVisible();
});

test("the top line says node, link, age of lists and the time twice", async ({ page }) => {
  await signIn(page, officers.booth);
  const top = page.locator("header").first();
  await expect(top).toContainText("Node answers");
  await expect(top).toContainText("UTC");
  await expect(top).toContainText(/old|No lists/);
});

test("when the node does not answer, the top line says so", async ({ page }) => {
  await signIn(page, officers.booth);
  await page.route("**/api/health", (route) => route.abort("connectionrefused"));
  await expect(page.locator("header").first()).toContainText("Node does not answer", { timeout: 15_000 });
});
