import { expect, test, type Page } from "@playwright/test";
import { officers, signIn } from "./node";

/** What was heard is reviewed, split and merged; what was watched is looked at; a post's shifts are held against a report. */
const table = (page: Page, name: string) => page.getByRole("group", { name });
const why = (page: Page) => page.getByRole("dialog").getByLabel("Why");

/** Goes back to a day on which something was heard. */
async function toABusyDay(page: Page): Promise<void> {
  for (let tries = 0; tries < 12; tries++) {
    await expect(page.getByText(/\d+ events?|Nothing was reported/).first()).toBeVisible();
    if (await table(page, "Events of the day").isVisible()) return;
    await page.keyboard.press("p");
    await page.waitForLoadState("networkidle");
  }
}

test("an event is opened into its reports, split with a reason, and made one again", async ({ page }) => {
  await signIn(page, officers.analyst);
  await page.goto("/events");
  await toABusyDay(page);
  const day = page.url();
  await table(page, "Events of the day").getByRole("link").first().press("Enter");
  await expect(page.getByRole("heading", { name: "Reports of it" })).toBeVisible();
  const reports = table(page, "Reports of it").getByRole("row");
  expect(await reports.count()).toBeGreaterThan(2);
  await expect(page.getByText("Whether it was a violation is decided by a person.")).toBeVisible();
  await page.keyboard.press("s");
  await page.getByRole("dialog").getByRole("combobox").first().selectOption("alone");
  await why(page).fill("Its own outgoing fire");
  await page.getByRole("dialog").getByRole("button", { name: "Split" }).click();

  await expect(page.getByRole("dialog")).toHaveCount(0);
  if (!page.url().includes("/events?")) await page.goto(day);
  const apart = table(page, "Reports that stay apart").getByRole("row").filter({ hasText: "A person decided so" });
  await expect(apart.first()).toBeVisible();
  const event = table(page, "Events of the day").getByRole("row").filter({ hasText: "Split by a person" });
  await apart.getByRole("checkbox").first().check();
  await ((await event.count()) > 0 ? event.first() : apart.nth(1)).getByRole("checkbox").check();
  await page.keyboard.press("m");
  await why(page).fill("It was one after all");
  await page.getByRole("dialog").getByRole("button", { name: "Make one" }).click();
  await expect(table(page, "Events of the day").getByText("Made one by a person").first()).toBeVisible();
});

test("hours, restrictions and rates say what the numbers are worth", async ({ page }) => {
  await signIn(page, officers.observer);
  await page.goto("/effort");
  await expect(page.getByRole("heading", { name: "Hours of watching" })).toBeVisible();
  await expect(table(page, "Events for the hours watched").getByRole("row").nth(1)).toContainText(/\d.*\(.*–.*\)/);
  await expect(page.getByText("Pick a place on the map")).toBeVisible();
  await page.goto("/effort?from=2001-01-01&to=2001-01-07");
  await expect(table(page, "Events for the hours watched").getByText("Not observed")).toBeVisible();
  await expect(page.getByText("Not comparable").first()).toBeVisible();
});

test("a report of a post that was not manned is asked about and taken when its observer stands by it", async ({ page }) => {
  test.skip(new Date().getUTCHours() < 2, "a shift of this day must be over");
  await signIn(page, officers.observer);
  const day = new Date().toISOString().slice(0, 10);
  const shift = { id: crypto.randomUUID(), kind: "manning", subject: "OP6", happened: { from: `${day}T00:00:00Z`, to: `${day}T00:20:00Z` } };
  const status = await page.evaluate(async (item) => {
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "");
    const said = await fetch("/api/effort/manning", { method: "POST", headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token }, body: JSON.stringify({ items: [item] }) });
    return said.status;
  }, shift);
  expect(status).toBe(200);

  await page.goto("/report/observation");
  await page.getByRole("button", { name: "Mortar" }).click();
  await page.getByLabel("Direction of fire").selectOption("outgoing");
  await page.getByLabel("From post").selectOption({ label: "OP6 Observation post 6, Lower Ford" });
  await page.getByLabel("True bearing, degrees").fill("275");
  await page.getByRole("button", { name: "Save and send" }).click();
  const queue = page.getByRole("list", { name: "Your reports on this device" });
  await expect(queue).toContainText("The post was not manned at that time.", { timeout: 20_000 });
  await queue.getByRole("button", { name: "I stand by it" }).click();
  await expect(queue).toContainText("Accepted", { timeout: 20_000 });
});
