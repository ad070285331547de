import { expect, test } from "@playwright/test";
import { listed, officers, signIn, signOut } from "./node";

/** Somebody is looked for with the keyboard alone, and the screen says why they are found. */
test("an officer finds a listed person and reads from the screen why the hit is one", async ({ page }) => {
  await signIn(page, officers.leader);
  const one = await listed(page);
  await page.goto("/search");
  await expect(page.getByText("Nobody asked for yet")).toBeVisible();
  await page.keyboard.type(one.name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(one.birthDate.slice(0, 4));
  await page.keyboard.press("Enter");

  await expect(page.getByText(/^\d+ likely, \d+ possible, \d+ weak$/)).toBeVisible();
  const detail = page.getByRole("region", { name: "Alert" });
  await expect(detail).toContainText("The same word.");
  await expect(detail.getByRole("row").filter({ hasText: "Date of birth" })).toContainText(/The same year|date of birth/);
  await expect(detail.getByRole("columnheader", { name: "Asked for" })).toBeVisible();
  await expect(detail).toContainText("raises an alert from");
  await expect(page.getByText("Looked into")).toBeVisible();
  expect(new URL(page.url()).search, "whom they seek is not in the part of the address that is sent").not.toContain("names");

  await page.reload();
  await expect(page.getByText(/^\d+ likely/)).toBeVisible();
  await page.keyboard.press("Alt+n");
  await expect(page.getByText("Nobody asked for yet")).toBeVisible();
});

test("weak hits are not hidden, and what cannot be compared is said", async ({ page }) => {
  await signIn(page, officers.leader);
  const one = await listed(page);
  await page.goto(`/search#${new URLSearchParams({ names: one.name, birthDate: "31.12.1970" }).toString()}`);
  await expect(page.getByText("Not compared")).toBeVisible();
  const weak = page.getByRole("button", { name: /Show \d+ weak hits?/ });
  await expect(page.getByRole("list", { name: "Hits" }).getByRole("button").first()).toBeVisible();
  if (await weak.isVisible()) {
    const before = await page.getByRole("list", { name: "Hits" }).getByRole("button").count();
    await page.keyboard.press("Alt+w");
    expect(await page.getByRole("list", { name: "Hits" }).getByRole("button").count()).toBeGreaterThan(before);
  }
  await page.goto("/search#names=Qqqzzxw+Xxqqvv");
  await expect(page.getByText(/Nobody on the lists fits|No hit is enough/)).toBeVisible();
});

test("a search is in the ledger with its purpose, and the booth has no search desk", async ({ page }) => {
  const name = `Traced ${Math.random().toString(36).replace(/[^a-z]/g, "")}`;
  await signIn(page, officers.analyst);
  await page.goto(`/search#names=${encodeURIComponent(name)}`);
  await expect(page.getByText("Looked into")).toBeVisible();
  await signOut(page);
  await signIn(page, officers.inspector);
  await page.goto("/oversight/reads");
  await expect(page.getByRole("row").filter({ hasText: name }).first()).toContainText("investigation");
  await signOut(page);
  await signIn(page, officers.booth);
  await expect(page.getByRole("navigation").getByRole("link", { name: "Search desk" })).toHaveCount(0);
});
