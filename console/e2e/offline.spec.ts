import { expect, test, type Page } from "@playwright/test";
import { officers, signIn } from "./node";

/** The link is cut for days: a report with a photo is written, survives a reload, and is accepted once. */
test.use({ serviceWorkers: "allow", viewport: { width: 360, height: 740 } });

const photo = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const queue = (page: Page) => page.getByRole("list", { name: "Your reports on this device" });
const next = (page: Page) => page.getByRole("button", { name: "Next" }).click();

test("an incident is reported without a link, with a photo, and accepted exactly once", async ({ page, context }) => {
  await signIn(page, officers.observer);
  await page.goto("/report");
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await expect(page.getByText("This device opens the console without a link.")).toBeVisible();
  const place = `Ford ${crypto.randomUUID().slice(0, 8)}`;

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/No link · last contact/)).toBeVisible();
  await page.getByRole("link", { name: "Report an incident" }).click();
  await page.getByRole("button", { name: "No life at risk" }).click();
  await next(page);
  await page.getByRole("button", { name: "Damage to the line" }).click();
  await next(page);
  await page.getByRole("textbox", { name: "Coordinates" }).fill("43°12'00\"S 26°01'12\"E");
  await expect(page.getByText("43°12′00.0″S 26°01′12.0″E")).toBeVisible();
  await page.getByLabel("What people call the place").fill(place);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("button", { name: "No life at risk" })).toHaveAttribute("aria-pressed", "true");
  for (let step = 0; step < 5; step++) await next(page);
  await page.locator("input[type=file][capture]").setInputFiles({ name: "ford.png", mimeType: "image/png", buffer: photo });
  await page.getByRole("button", { name: "Save and send" }).click();
  await expect(queue(page)).toContainText("Saved here");
  await page.reload();
  await expect(queue(page)).toContainText("Saved here");
  await expect(queue(page)).toContainText("0 of 1 files accepted");

  await context.setOffline(false);
  await expect(queue(page)).toContainText("Accepted", { timeout: 25_000 });
  await expect(queue(page)).toContainText("1 of 1 files accepted", { timeout: 25_000 });
  await page.reload();
  await expect(queue(page).getByRole("listitem")).toHaveCount(1);
  const said = await page.request.get(`/api/incidents?text=${encodeURIComponent(place)}`, { headers: { "Limen-Purpose": "monitoring" } });
  const found = (await said.json()) as { items: { id: string; placeName?: string }[] };
  const mine = found.items.filter((one) => one.placeName === place);
  expect(mine).toHaveLength(1);
  await page.getByRole("link", { name: "Open" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Damage to the line");
  await expect(page.getByRole("article", { name: "ford.png" })).toContainText("SHA-256");
});
