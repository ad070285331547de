import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { drawn, expired, listed, officers, refer, scan, signIn, speak, traveller } from "./node";

/** What each officer opens; where a page lists something, the first of it is opened too. */
const pages: Record<string, (string | { list: string })[]> = {
  [officers.booth]: ["/booth", "/settings", "/second-line", "/no-such-page"],
  [officers.second]: ["/second-line"],
  [officers.leader]: ["/today", "/search", "/batch", "/lists", "/alerts", "/cut-off/conflicts", "/effort"],
  [officers.analyst]: ["/today?post=all&on=2020-01-01", "/overstays", { list: "/events" }, { list: "/daily-reports" }],
  [officers.observer]: ["/report", "/report/incident", "/report/observation", { list: "/incidents" }, "/lines", { list: "/allegations" }, "/allegations/new"],
  [officers.administrator]: ["/lists", "/administration/officers", "/administration/officers/new", "/administration/posts", "/administration/devices", "/administration/authorities", "/oversight/links"],
  [officers.inspector]: ["/oversight/reads", "/oversight/ledger", "/oversight/purges", "/oversight/witnesses", "/complaints"],
};

/** Accessibility problems of what is shown: none; dark differs from light in its colours alone, which no language changes. */
async function clean(page: Page, what: string) {
  const english = (await page.locator("html").getAttribute("lang")) === "en";
  for (const colorScheme of english ? (["dark", "light"] as const) : (["light"] as const)) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("[data-loading]")).toHaveCount(0);
    await drawn(page);
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === "dark" ? axe.withRules(["color-contrast"]) : axe).analyze();
    const told = violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`).slice(0, 3) }));
    expect(told, `${what}, ${colorScheme}`).toEqual([]);
  }
}

async function walk(page: Page, path: string) {
  await page.goto(path);
  await page.getByRole("navigation").first().waitFor();
  await page.getByRole("heading").first().waitFor();
  await clean(page, path);
}

for (const language of ["en", "ar"] as const) {
  test.describe(language, () => {
    test("sign-in", async ({ page }) => {
      await page.addInitScript((code) => localStorage.setItem("limen.language", code), language);
      await page.goto("/");
      await page.locator("input[autocomplete=username]").waitFor();
      await clean(page, "sign-in");
    });

    for (const [officer, paths] of Object.entries(pages))
      test(`the pages of ${officer}`, async ({ page }) => {
        test.setTimeout(120_000);
        await signIn(page, officer);
        await speak(page, language);
        for (const path of paths)
          if (typeof path === "string") await walk(page, path);
          else {
            await walk(page, path.list);
            const first = page.locator(`main a[href^="${path.list}/"]:not([href$="/new"])`).first();
            await first.waitFor();
            await walk(page, (await first.getAttribute("href"))!);
          }
      });

    test("the booth's answers, keys and typed entry", async ({ page }) => {
      await signIn(page, officers.booth);
      await speak(page, language);
      await scan(page, traveller());
      await page.locator("[aria-live=assertive] [data-tone=clear]").waitFor();
      await page.keyboard.press("F10");
      await clean(page, "clear");
      await page.keyboard.press("F2");
      await page.locator("[aria-live=assertive] [data-tone=clear]").waitFor({ state: "detached" });
      await page.keyboard.press("Alt+P");
      await scan(page, expired());
      await page.locator("[aria-live=assertive] [data-tone=protect]").first().waitFor();
      await clean(page, "protection");
      await page.keyboard.press("F4");
      await page.locator("[aria-live=assertive] [data-tone=protect]").first().waitFor({ state: "detached" });
      await page.keyboard.press("F7");
      await page.keyboard.press("F6");
      await page.getByRole("dialog").waitFor();
      await clean(page, "typed entry");
      await page.keyboard.press("Escape");
      await page.keyboard.press("F1");
      await page.getByRole("dialog").waitFor();
      await clean(page, "keys");
    });

    test("the search desk's answer and a screened file", async ({ page }) => {
      await signIn(page, officers.leader);
      const one = await listed(page);
      await speak(page, language);
      await page.goto(`/search#${new URLSearchParams({ names: one.name, birthDate: one.birthDate }).toString()}`);
      await page.getByRole("table").waitFor();
      await clean(page, "search");
      await page.goto("/batch");
      await page.locator("input[type=file]").setInputFiles({ name: "persons.csv", mimeType: "text/csv", buffer: Buffer.from(`name,date of birth\n${one.name},${one.birthDate}\n123,1970\n`) });
      await page.keyboard.press("Control+Enter");
      await page.getByRole("table").nth(2).waitFor();
      await clean(page, "batch");
    });

    test("a case, its refusal and the form", async ({ page, browser }) => {
      const holder = expired();
      const booth = await browser.newPage();
      await signIn(booth, officers.booth);
      await refer(booth, holder);
      await booth.close();
      await signIn(page, officers.second);
      await speak(page, language);
      await page.goto("/second-line");
      await page.getByRole("link", { name: holder.surname }).click();
      await page.getByRole("heading", { level: 1 }).filter({ hasText: holder.surname }).waitFor();
      await clean(page, "case");
      await page.keyboard.press("F6");
      await page.locator("button[aria-pressed]").first().waitFor();
      await page.keyboard.press("a");
      await page.locator("button[aria-pressed=true]").first().waitFor();
      await clean(page, "refusal");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("article").waitFor();
      await clean(page, "form");
    });
  });
}
