import { expect, test } from "@playwright/test";
import { expired, officers, scan, signIn, traveller } from "./node";

/** The booth by keyboard only: not one click from the first scan to the last traveller. */
test.beforeEach(async ({ page }) => {
  await signIn(page, officers.booth);
  await expect(page).toHaveURL(/\/booth$/);
  // The address stands before the page does: what is typed in between goes nowhere.
  await expect(page.getByRole("textbox", { name: "Document" })).toBeFocused();
});

const answer = (page: import("@playwright/test").Page) => page.locator("[aria-live=assertive]");
const strip = (page: import("@playwright/test").Page) => page.getByRole("region", { name: "Last travellers" });

test("scan, clear, admit, and the next traveller is ready", async ({ page }) => {
  const one = traveller();
  await scan(page, one);
  await expect(answer(page)).toContainText("Clear");
  await expect(answer(page)).toContainText(one.surname);
  await page.keyboard.press("F2");
  await expect(strip(page)).toContainText(one.surname);
  await expect(strip(page)).toContainText("Admitted");
  await expect(page.getByRole("textbox", { name: "Document" })).toBeFocused();

  const next = expired();
  await scan(page, next);
  await expect(answer(page)).toContainText("Second line: document");
  await expect(answer(page)).toContainText("expired on 9 Jan 2025");
  await expect(page.getByRole("button", { name: /^Admit/ })).toBeDisabled();
  await page.keyboard.press("F4");
  await expect(strip(page)).toContainText("At second line");
});

test("a scanner that sends more line ends than lines admits nobody", async ({ page }) => {
  const one = traveller();
  const decisions: string[] = [];
  page.on("request", (request) => void (/\/decisions$/.test(request.url()) && decisions.push(request.url())));
  await scan(page, one);
  await page.keyboard.type("\n\n\n");
  await expect(answer(page)).toContainText("Clear");
  // A key that pressed a button has sent its decision before the next two frames are drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(decisions).toEqual([]);
  await expect(answer(page)).toContainText(one.surname);
  await expect(strip(page)).not.toContainText(one.surname);
});

test("a document scanned before the decision is held, and checked after it", async ({ page }) => {
  const [one, two] = [traveller(), expired()];
  await scan(page, one);
  await expect(answer(page)).toContainText("Clear");
  await page.waitForTimeout(700);
  await scan(page, two);
  await expect(answer(page)).toContainText(`Decide on ${one.surname} first`);
  await expect(strip(page)).not.toContainText(one.surname);
  await page.keyboard.press("F2");
  await expect(answer(page)).toContainText(two.surname);
  await expect(strip(page)).toContainText("Admitted");
});

test("asking for protection comes before everything, and is never red", async ({ page }) => {
  await page.keyboard.press("Alt+P");
  await scan(page, expired());
  await expect(answer(page)).toContainText("Protection first");
  await expect(answer(page).getByRole("listitem").first()).toContainText("Asks for protection");
  await expect(answer(page).locator("[data-tone=protect]").first()).toBeVisible();
  await page.keyboard.press("F4");
  await expect(strip(page)).toContainText("At second line");
});

test("a clear traveller goes to second line only with a note that says why", async ({ page }) => {
  const one = traveller();
  await scan(page, one);
  await expect(answer(page)).toContainText("Clear");
  await page.keyboard.press("F4");
  await page.getByRole("textbox", { name: "Note for second line" }).fill("Does not know the name of the hotel");
  await page.keyboard.press("Enter");
  await expect(strip(page)).toContainText(one.surname);
  await expect(strip(page)).toContainText("At second line");
});

test("travellers of one vehicle are scanned on and checked together", async ({ page }) => {
  const [driver, passenger] = [traveller(), expired()];
  await page.keyboard.press("F7");
  await scan(page, driver);
  await expect(page.getByRole("listitem").filter({ hasText: driver.surname })).toBeVisible();
  await scan(page, passenger);
  await expect(page.getByRole("button", { name: /Check 2 travellers/ })).toBeEnabled();
  await page.keyboard.press("F9");
  await expect(answer(page)).toContainText("Second line: document");
  await page.keyboard.press("F4");
  await expect(answer(page)).toContainText("Clear");
  await page.keyboard.press("F2");
  await expect(strip(page)).toContainText(driver.surname);
  await expect(strip(page)).toContainText(passenger.surname);
  await expect(page.getByRole("textbox", { name: "Document" })).toBeFocused();
});

test("a document that cannot be read is not recorded until the officer says so", async ({ page }) => {
  const one = traveller();
  await page.keyboard.type(`P<QTA${one.surname}<<X\nSHORT\n`.padStart(1));
  await page.keyboard.type("");
  await expect(answer(page)).toContainText("Ready");
  await page.keyboard.press("Escape");
  await scan(page, one);
  await expect(answer(page)).toContainText("Clear");
});

test("when the node does not answer, nothing is lost and nothing is recorded twice", async ({ page }) => {
  const one = traveller();
  const ids: string[] = [];
  let cut = true;
  await page.route("**/api/arrivals", async (route) => {
    ids.push((route.request().postDataJSON() as { id: string }).id);
    if (!cut) return route.continue();
    if (ids.length === 1) await route.fetch();
    return route.abort("connectionreset");
  });
  await scan(page, one);
  await expect(answer(page)).toContainText("Not recorded yet");
  await expect(answer(page)).toContainText("same id");
  cut = false;
  await expect(answer(page)).toContainText("Clear", { timeout: 10_000 });
  expect(new Set(ids).size).toBe(1);
  expect(ids.length).toBeGreaterThan(1);
  await expect(page.getByRole("complementary")).toContainText("First crossing recorded here");
});

test("a document without machine-readable lines is typed in", async ({ page }) => {
  const one = traveller();
  await page.keyboard.press("F6");
  await page.getByLabel("Document number").fill(one.number);
  await page.getByLabel("Surname").fill(one.surname);
  await page.keyboard.press("Escape");
  await page.keyboard.press("F6");
  await expect(page.getByLabel("Surname")).toHaveValue(one.surname);
  await page.getByLabel("Issued by").fill("QTA");
  await page.getByLabel("Valid until").fill("2031-05-20");
  await page.getByLabel("Given names").fill(one.givenNames);
  await page.getByLabel("Date of birth").fill("1988-03-14");
  await page.getByLabel("Nationality").fill("QTA");
  await page.keyboard.press("Enter");
  await expect(answer(page)).toContainText(one.surname);
});

test("the question mark shows every key of the page", async ({ page }) => {
  await page.getByRole("textbox", { name: "Document" }).evaluate((field) => (field as HTMLElement).blur());
  await page.keyboard.press("F1");
  const keys = page.getByRole("dialog", { name: "Keys on this page" });
  for (const key of ["F6", "F7", "F8", "Alt+P", "Alt+L"]) await expect(keys).toContainText(key);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
});
