import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { officers, signIn, signOut } from "./node";

/** An allegation is taken down, looked into and not attributed by hearsay; letters are read; a complaint reaches the inspector alone. */
const dialog = (page: Page) => page.getByRole("dialog");
const findings = (page: Page) => page.getByRole("list", { name: "Findings" }).getByRole("listitem");

async function finding(page: Page, source: string, text: string, passesOn?: RegExp): Promise<void> {
  await page.keyboard.press("F");
  await dialog(page).getByLabel("Which one").fill(source);
  await dialog(page).getByLabel("Party").selectOption("QTA");
  await dialog(page).getByLabel("Text").fill(text);
  if (passesOn) await dialog(page).getByRole("checkbox", { name: passesOn }).check();
  await dialog(page).getByRole("button", { name: "Add a finding" }).click();
  await expect(dialog(page)).toHaveCount(0);
}

test("an allegation goes its way, and what one source has from another is no second source", async ({ page }) => {
  await signIn(page, officers.analyst);
  await page.goto("/allegations");
  await expect(page.getByRole("region", { name: "In the commission" }).getByRole("link").first()).toBeVisible();
  await expect(page.getByText(/Overdue for/).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Findings" })).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "In the commission" })).toBeVisible();
  await page.keyboard.press("N");
  const place = `Ford ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("Party", { exact: true }).selectOption("QMO");
  await page.getByLabel("Alleged against").selectOption("QTA");
  await page.getByLabel("As it was written").fill("Shots across the ford.");
  await page.getByLabel("Name of the place").fill(place);
  await page.getByRole("button", { name: "Take it down" }).click();
  await expect(page.getByText("received", { exact: true })).toBeVisible();
  await page.keyboard.press("G");
  await dialog(page).getByLabel("Why").fill("By letter.");
  await dialog(page).getByRole("button", { name: "Register" }).click();
  await expect(page.getByText("registered", { exact: true })).toBeVisible();
  await finding(page, "Patrol North", "Heard from the east.");
  await finding(page, "Patrol South", "Told by Patrol North.", /Patrol North/);
  await expect(findings(page)).toHaveCount(2);
  await expect(findings(page).nth(1)).toContainText("Does not count");
  await page.keyboard.press("A");
  await dialog(page).getByLabel("Why").fill("Both say so.");
  await dialog(page).getByRole("button", { name: "Attribute" }).click();
  await expect(dialog(page).getByRole("alert")).toContainText("1 point to QTA");

  await page.goto("/allegations?state=protested");
  await page.getByRole("region", { name: "Letters out" }).getByRole("link").first().click();
  const letters = page.getByRole("list", { name: "Letters" }).getByRole("listitem");
  await expect(letters.first()).toContainText("Protest");
  const kept = page.waitForEvent("download");
  await letters.first().getByRole("button", { name: "PDF" }).click();
  expect(readFileSync(await (await kept).path()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a complaint goes past the chain of command to the inspector", async ({ page }) => {
  await signIn(page, officers.observer);
  await page.goto("/complaints");
  const about = `The post at ford ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("Whom or what it is about").fill(about);
  await page.getByLabel("What happened").fill("The barrier was closed to people on foot.");
  await page.getByRole("button", { name: "Send to the inspector" }).click();
  await expect(page.getByText("The complaint has arrived.")).toBeVisible();
  await signOut(page);
  await signIn(page, officers.inspector);
  await page.goto("/complaints");
  await page.getByRole("link", { name: about }).click();
  await expect(page.getByRole("heading", { level: 1, name: about })).toBeVisible();
  await expect(page.getByText("without a name")).toBeVisible();
  await page.keyboard.press("N");
  await dialog(page).getByLabel("What was found or done").fill("Asked the shift leader for the log.");
  await dialog(page).getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("list", { name: "What was done" })).toContainText("examined");
});
