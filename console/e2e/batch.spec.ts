import { expect, test } from "@playwright/test";
import { listed, officers, signIn } from "./node";

/** A file of persons goes through in the background; the page can be left and loaded again meanwhile. */
test("a file is screened, its hits explain themselves, and every other row is named", async ({ page }) => {
  await signIn(page, officers.leader);
  const one = await listed(page);
  const file = `passengers-${Math.random().toString(36).slice(2, 8)}.csv`;
  const nobody = Array.from({ length: 3_000 }, (_, at) => `n${at},Nobody${at.toString(36).replace(/\d/g, "q")} Whoislisted,1999-09-09`);
  const rows = ["id,full name,date of birth", `x1,${one.name},${one.birthDate}`, "x2,12345,1970", ...nobody];

  await page.getByRole("navigation").getByRole("link", { name: "Screen a file" }).click();
  await page.locator("input[type=file]").setInputFiles({ name: file, mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await expect(page.getByText(file)).toBeVisible();
  await page.keyboard.press("Control+Enter");

  await expect(page.getByRole("heading", { level: 1, name: file })).toBeVisible();
  await page.reload();
  await expect(page.getByText("Done", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("3,002 rows: 3,001 compared, 1 not understood")).toBeVisible();
  await expect(page.getByRole("table").first()).toContainText(one.name);
  await expect(page.getByText("The same date of birth.")).toBeVisible();
  const problems = page.getByRole("group", { name: "What was not understood" });
  await expect(problems.getByRole("row").filter({ hasText: "neither a name nor a document number" })).toContainText("row left out");

  const download = page.waitForEvent("download");
  await page.keyboard.press("e");
  const path = await (await download).path();
  const { readFileSync } = await import("node:fs");
  expect(readFileSync(path, "utf8")).toContain(`2,x1,hit,likely,${one.name}`);

  await page.keyboard.press("Escape");
  await expect(page.getByRole("row").filter({ hasText: file })).toContainText("Done");
});

test("a file without a heading is refused at once, in words", async ({ page }) => {
  await signIn(page, officers.analyst);
  await page.goto("/batch");
  await page.locator("input[type=file]").setInputFiles({ name: "numbers.csv", mimeType: "text/csv", buffer: Buffer.from("1,2,3\n4,5,6\n") });
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toContainText("The first line must name the columns");
});
