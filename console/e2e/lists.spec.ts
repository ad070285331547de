import { expect, test } from "@playwright/test";
import { officers, signIn } from "./node";

/** A list file that is not what was signed is refused in words, and what is in force stays. */
test("a refused import says why, and the editions in force stay", async ({ page }) => {
  await signIn(page, officers.administrator);
  await page.goto("/lists");
  await page.getByRole("table").or(page.getByText("No lists")).first().waitFor();
  const before = await page.getByRole("row").allInnerTexts();
  await page.locator("input[type=file]").setInputFiles({ name: "cut.limen-list", mimeType: "application/octet-stream", buffer: Buffer.from("OSTRAKOV;DIMAR;1979\nthe rest was cut o") });
  await expect(page.getByRole("alert")).toContainText("The edition in force stays");
  await expect(page.getByText("The node says:")).toBeVisible();
  const editions = (rows: string[]) => rows.map((row) => row.split("\t")[3]);
  const after = (await page.getByRole("row").allInnerTexts()).filter((row) => !row.startsWith("unknown"));
  expect(editions(after)).toEqual(editions(before.filter((row) => !row.startsWith("unknown"))));
});

test("only an administrator brings lists in", async ({ page }) => {
  await signIn(page, officers.second);
  await page.goto("/lists");
  await page.getByRole("table").or(page.getByText("No lists")).first().waitFor();
  await expect(page.locator("input[type=file]")).toHaveCount(0);
});
