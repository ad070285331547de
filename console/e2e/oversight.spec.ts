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

test("an inspector proves an entry and the growth since a kept head, in the browser", async ({ page }) => {
  await signIn(page, officers.inspector);
  await page.goto("/oversight/ledger");
  const root = page.getByText(/^[0-9a-f]{64}$/).first();
  await root.waitFor();
  const entries = await page.getByRole("definition").nth(1).innerText();
  const kept = `${entries.replace(/\D/g, "")}:${await root.innerText()}`;
  await page.getByLabel("Entry no.").fill("1");
  await page.getByRole("button", { name: "Prove" }).first().click();
  await expect(page.getByText("Entry 1 leads to the signed root")).toBeVisible();
  await page.getByLabel("The head that you kept").fill(kept);
  await page.getByRole("button", { name: "Prove" }).last().click();
  await expect(page.getByText("goes on from that head")).toBeVisible();
  await page.getByLabel("The head that you kept").fill(kept.replace(/.{8}$/, "00000000"));
  await page.getByRole("button", { name: "Prove" }).last().click();
  await expect(page.getByText("does not go on from that head")).toBeVisible();
});

test("an inspector asks for bodies to be taken out and an administrator declines", async ({ page, browser }) => {
  const reason = `asked by a story at ${new Date().toISOString()}`;
  await signIn(page, officers.inspector);
  await page.goto("/oversight/purges");
  await page.getByRole("button", { name: "Ask for an order" }).click();
  await page.getByRole("dialog").getByLabel("Kind").selectOption({ label: "Two histories put together" });
  await page.getByRole("dialog").getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: "Ask the other officer" }).click();
  const order = (of: typeof page) => of.getByRole("row").filter({ hasText: reason });
  await expect(order(page)).toContainText("waits for the other officer");

  const administrator = await browser.newPage();
  await signIn(administrator, officers.administrator);
  await administrator.goto("/oversight/purges");
  await order(administrator).getByRole("button", { name: "Answer" }).click();
  await administrator.getByLabel("Why").fill("nothing of that kind is here");
  await administrator.getByRole("button", { name: "Decline" }).click();
  await expect(order(administrator)).toContainText("declined");
  await administrator.close();
});
