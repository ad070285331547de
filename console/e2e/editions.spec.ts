import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { drawn, officers, scan, signIn, signOut, speak, traveller } from "./node";

const serious = async (page: Page, what: string) => {
  await drawn(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(" ")).slice(0, 3) })), what).toEqual([]);
};

const ofac = (rows: string[]) => ({ name: "sdn.csv", mimeType: "text/csv", buffer: Buffer.from(`${rows.join("\n")}\n`) });
const row = (id: number, surname: string, given: string, born: string) => `${id},"${surname}, ${given}","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB ${born}."`;

async function bringIn(page: Page, rows: string[]) {
  await page.locator("input[type=file]").setInputFiles(ofac(rows));
  await page.getByRole("link", { name: "Look at it" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "edition" }).waitFor();
}

async function putInForce(page: Page, why: string) {
  await page.keyboard.press("F9");
  await page.getByRole("dialog").getByRole("textbox").fill(why);
  await page.getByRole("dialog").getByRole("button", { name: /Put in force/ }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect(page.getByText("In force", { exact: true }).first()).toBeVisible();
}

/** Somebody crosses, then a list that nobody signed names them: it is registered, read, compared, tried, put in force; an alert comes. */
test("a list is brought in, looked at and put in force, and who crossed before is found", async ({ page }) => {
  test.setTimeout(120_000);
  const wanted = traveller({ birthDate: "1979-05-06" });
  await signIn(page, officers.booth);
  await page.goto("/booth");
  await page.getByRole("textbox").first().waitFor();
  await scan(page, wanted);
  await page.locator("[aria-live=assertive] [data-tone]").first().waitFor();
  await signOut(page);

  await signIn(page, officers.administrator);
  await page.goto("/lists");
  await page.getByRole("button", { name: /Register a list/ }).click();
  const list = `story-${Date.now()}`;
  await page.getByLabel("Short name").fill(list);
  await page.getByLabel("Title").fill("A list of the story");
  await page.getByLabel(/reason|why/i).fill("the story needs it");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: "A list of the story" }).waitFor();

  await bringIn(page, [row(1, "OSTRAKOVEL", "Dimarin", "09 Mar 1966")]);
  await putInForce(page, "the first edition");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: "A list of the story" }).waitFor();
  await bringIn(page, [row(1, "OSTRAKOVEL", "Dimarin", "10 Mar 1966"), row(2, wanted.surname, wanted.givenNames, "06 May 1979")]);
  await expect(page.getByRole("button", { name: "Added: 1" })).toBeVisible();
  await page.getByRole("button", { name: "Changed: 1" }).click();
  await expect(page.getByRole("table").filter({ hasText: "1966-03-10" })).toBeVisible();
  await serious(page, "an edition");

  await page.getByRole("button", { name: /Try it/ }).click();
  await expect(page.getByText(/new hits [1-9]/)).toBeVisible({ timeout: 60_000 });
  await serious(page, "a preview");
  await speak(page, "ar");
  await serious(page, "a preview in Arabic");
  await speak(page, "en");
  await putInForce(page, "the second edition");
  await signOut(page);

  await signIn(page, officers.second);
  await page.goto("/alerts");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: wanted.surname })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 45_000 });
  await page.getByRole("link", { name: wanted.surname }).click();
  await expect(page.getByRole("table").filter({ hasText: "1979" })).toBeVisible();
  await serious(page, "an alert");
  await page.keyboard.press("F10");
  await page.getByRole("dialog").getByRole("textbox").fill("the photograph is of somebody else");
  await page.getByRole("dialog").getByRole("button", { name: "Not the same person" }).click();
  await expect(page.getByRole("link", { name: wanted.surname })).toHaveCount(0);
});
