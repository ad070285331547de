import { expect, test } from "@playwright/test";
import { expired, officers, refer, signIn, signOut } from "./node";

/** A referral reaches second line, is refused with its ground, and the form prints in the traveller's language. */
test("second line refuses with a legal ground and prints the form in Arabic", async ({ page }) => {
  const holder = expired();
  await signIn(page, officers.booth);
  await refer(page, holder);
  await signOut(page);

  await signIn(page, officers.second);
  await page.goto("/second-line");
  const row = page.getByRole("row").filter({ hasText: holder.surname });
  await expect(row).toContainText("Document");
  await row.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(holder.surname);

  await page.keyboard.press("F6");
  const panel = page.getByRole("region", { name: "Refuse entry" });
  await expect(panel.getByRole("button", { name: /Record decision/ })).toBeDisabled();
  await page.keyboard.press("a");
  await panel.getByLabel("Note").fill("The passport expired in January 2025.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F6");
  await expect(panel.getByLabel("Note")).toHaveValue("The passport expired in January 2025.");
  await panel.getByLabel("Language of the form").selectOption("ar");
  await page.keyboard.press("Control+Enter");

  const form = page.getByRole("article");
  await expect(form).toHaveAttribute("dir", "rtl");
  await expect(form).toContainText("رفض الدخول");
  await expect(form).toContainText(holder.surname);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(form).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await page.keyboard.press("Escape");
  await expect(page.locator("main header").first()).toContainText("Refused");
  await page.goto("/second-line");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: holder.surname })).toHaveCount(0);
});

test("second line admits, and another officer's page says so", async ({ page }) => {
  const holder = expired();
  await signIn(page, officers.booth);
  await refer(page, holder);
  await signOut(page);
  await signIn(page, officers.second);
  await page.goto("/second-line");
  await page.getByRole("link", { name: holder.surname }).click();
  await page.getByRole("button", { name: /^Admit/ }).waitFor();
  await page.keyboard.press("F2");
  await page.getByRole("region", { name: "Admit" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("main header").first()).toContainText("Admitted");
  await expect(page.getByText("This case is closed.")).toBeVisible();
});

test("who asks for protection is not refused: the protection path is opened", async ({ page }) => {
  const holder = expired();
  await signIn(page, officers.booth);
  await expect(page.getByRole("textbox", { name: "Document" })).toBeFocused();
  await page.keyboard.press("Alt+P");
  await expect(page.getByRole("button", { name: /Asks for protection/ })).toHaveAttribute("aria-pressed", "true");
  await refer(page, holder, { stay: true });
  await signOut(page);
  await signIn(page, officers.second);
  await page.goto("/second-line");
  await page.getByRole("link", { name: holder.surname }).click();
  await expect(page.getByRole("button", { name: /^Refuse entry/ })).toBeDisabled();
  await page.keyboard.press("F7");
  await page.getByRole("region", { name: "Open protection path" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("main header").first()).toContainText("In protection");
});

test("the booth's officer is told that second line is not theirs", async ({ page }) => {
  await signIn(page, officers.booth);
  await page.goto("/second-line");
  await expect(page.getByRole("heading", { name: "This page is not for your role" })).toBeVisible();
});
