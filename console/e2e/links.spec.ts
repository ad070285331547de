import { generateKeyPairSync } from "node:crypto";
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
