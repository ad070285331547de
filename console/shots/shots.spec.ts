import { expect, test, type Page } from "@playwright/test";
import { expired, listed, officers, password, scan, speak } from "../e2e/node";

/** The screenshots of the documents, taken from a node with the demo in it: `npm run shots` with LIMEN_URL and LIMEN_PASSWORD. */
const folder = "../docs/screenshots";

async function enter(page: Page, name: string): Promise<void> {
  await page.goto("/");
  await page.locator("input[autocomplete=username]").fill(name);
  await page.locator("input[autocomplete=current-password]").fill(password);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").waitFor();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${folder}/${name}.png` });
}

for (const language of ["en", "ar"] as const) {
  test.describe(language, () => {
    test.use({ colorScheme: language === "en" ? "light" : "dark" });

    test("booth", async ({ page }) => {
      await enter(page, officers.booth);
      await speak(page, language);
      await page.goto("/booth");
      await page.getByRole("main").waitFor();
      await page.waitForLoadState("networkidle");
      await scan(page, expired({ surname: "KESTROVEN", givenNames: "MIRELA" }));
      await expect(page.locator("[aria-live=assertive]")).toContainText("KESTROVEN");
      await shoot(page, `booth-${language}`);
    });

    test("second line", async ({ page }) => {
      await enter(page, officers.second);
      await speak(page, language);
      const found = await page.request.get("/api/worklist?post=SB", { headers: { "Limen-Purpose": "second-line" } });
      const rows = (await found.json()) as { items: { id: string; state: string; topReason: { code: string } | null }[] };
      const chosen = rows.items.find((row) => row.topReason?.code === "alert-hit" && row.state === "at-second-line") ?? rows.items[0];
      if (!chosen) throw new Error("nobody waits at second line");
      await page.goto(`/second-line/${chosen.id}`);
      await page.getByRole("table").or(page.getByRole("heading", { level: 2 })).first().waitFor();
      await shoot(page, `second-line-${language}`);
    });

    test("search desk", async ({ page }) => {
      await enter(page, officers.leader);
      const one = await listed(page);
      await speak(page, language);
      await page.goto(`/search#${new URLSearchParams({ names: one.name, birthDate: one.birthDate.slice(0, 4) }).toString()}`);
      await page.getByRole("table").waitFor();
      await shoot(page, `search-${language}`);
    });

    test("overstays", async ({ page }) => {
      await enter(page, officers.leader);
      await speak(page, language);
      await page.goto("/overstays");
      await page.getByRole("row").nth(1).waitFor();
      await shoot(page, `overstays-${language}`);
      await page.goto("/today");
      await page.locator("a[data-count=referred]").waitFor();
      await shoot(page, `today-${language}`);
    });
  });
}
