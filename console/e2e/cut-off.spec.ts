import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { drawn, officers, scan, signIn, signOut, speak, traveller } from "./node";

const serious = async (page: Page, what: string) => {
  await drawn(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(" ")).slice(0, 3) })), what).toEqual([]);
};

/** A shift leader thins checks, the booth says for one traveller what is left out or that the check is whole, it is ended, and the draws come out the same. */
test("checks are thinned by a shift leader, said at the booth, and can be verified afterwards", async ({ page }) => {
  test.setTimeout(60_000);
  await signIn(page, officers.leader);
  await page.goto("/cut-off");
  await page.getByRole("button", { name: /Thin checks/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Questions about the journey").check();
  await dialog.getByLabel("Whose checks").selectOption("both");
  await dialog.getByLabel("Checked whole, of a hundred").fill("50");
  await dialog.getByLabel(/reason|why/i).fill("the line is down and the queue is long");
  await serious(page, "opening");
  await dialog.getByRole("button", { name: "Thin checks" }).click();
  await dialog.waitFor({ state: "detached" });

  await page.goto("/booth");
  await page.getByRole("textbox").first().waitFor();
  await expect(page.getByText(/Checks are thinned until/)).toBeVisible();
  const holder = traveller({ nationality: "FRA" });
  await scan(page, holder);
  await expect(page.locator("[data-part=thin-answer]")).toContainText(/Check this traveller whole|Left out: Questions about the journey/);
  await serious(page, "the booth under a thinning");

  await page.goto("/cut-off/thinnings");
  await page.getByRole("row").filter({ hasText: "Open until" }).getByRole("link").first().click();
  await expect(page.getByText("secret until the mode closes")).toBeVisible();
  await page.keyboard.press("F9");
  await page.getByRole("dialog").getByRole("textbox").fill("the line is up");
  await page.getByRole("dialog").getByRole("button", { name: "End it now" }).click();
  await expect(page.getByText(/Draws that come out the same again: [1-9]/)).toBeVisible();
  await expect(page.getByRole("link", { name: holder.surname })).toBeVisible();
  await serious(page, "a thinning afterwards");
  await speak(page, "ar");
  await serious(page, "a thinning in Arabic");
  await speak(page, "en");
  await page.goto("/cut-off/conflicts");
  await expect(page.getByText("All records fit together").or(page.getByRole("table"))).toBeVisible();
  await signOut(page);
});
