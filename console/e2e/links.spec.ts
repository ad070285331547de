import { generateKeyPairSync } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { officers, signIn } from "./node";

/** A post is made known with its key, has never called, and is shut out again when it is lost. */
test("an administrator makes a post known and shuts it out", async ({ page }) => {
  const { publicKey } = generateKeyPairSync("ed25519");
  const key = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const name = `story-post-${key.slice(20, 26).replace(/\W/g, "x")}`;
  await signIn(page, officers.administrator);
  await page.goto("/oversight/links");
  await expect(page.getByText("None is set")).toBeVisible();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Public key").fill("not a key");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Public key").fill(key);
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("never heard");
  await row.getByRole("button", { name: "Shut out" }).click();
  await dialog.getByLabel("Why").fill("left behind in a car");
  await dialog.getByRole("button", { name: "Shut out" }).click();
  await expect(row).toContainText("left behind in a car");
  await expect(row.getByRole("button", { name: "Shut out" })).toHaveCount(0);
});

/** A bundle for a node below is made and kept; it opens there alone, and what is no bundle is said to be none. */
test("an administrator makes a bundle for a memory stick, and what is not for this node is not taken", async ({ page }) => {
  const { publicKey } = generateKeyPairSync("ed25519");
  const key = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const name = `stick-post-${key.slice(20, 26).replace(/\W/g, "x")}`;
  await signIn(page, officers.administrator);
  await page.goto("/oversight/links");
  await page.getByRole("button", { name: "Make a node known" }).waitFor();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Public key").fill(key);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();

  await page.getByRole("button", { name: "Make a bundle" }).click();
  await dialog.getByLabel("For").selectOption({ label: `${name} below: editions` });
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Make it" }).click();
  const bundle = await readFile(await (await download).path());
  expect(bundle.length).toBeGreaterThan(200);
  await expect(page.getByText("The bundle with the editions is made.")).toBeVisible();

  const take = page.getByLabel("Take a bundle or receipt").and(page.locator("input"));
  await take.setInputFiles({ name: "bundle", mimeType: "application/octet-stream", buffer: bundle });
  await expect(page.getByText("The bundle is for another node, or was changed.")).toBeVisible();
  await take.setInputFiles({ name: "letter", mimeType: "text/plain", buffer: Buffer.from("Dear colleagues") });
  await expect(page.getByText("This file is no bundle.")).toBeVisible();

  await page.getByRole("row").filter({ hasText: name }).getByRole("button", { name: "Shut out" }).click();
  await dialog.getByLabel("Why").fill("the story is over");
  await dialog.getByRole("button", { name: "Shut out" }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("the story is over");
});
