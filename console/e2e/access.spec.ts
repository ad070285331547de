import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { expired, listed, officers, refer, scan, signIn, speak, traveller } from "./node";

/** Accessibility problems on every page, in light and dark, in English and Arabic: none. */
const pages: { officer: string; path: string }[] = [
  { officer: officers.booth, path: "/booth" },
  { officer: officers.second, path: "/second-line" },
  { officer: officers.booth, path: "/settings" },
  { officer: officers.booth, path: "/second-line" },
  { officer: officers.booth, path: "/no-such-page" },
  { officer: officers.leader, path: "/today" },
  { officer: officers.analyst, path: "/today?post=all&on=2020-01-01" },
  { officer: officers.analyst, path: "/overstays" },
  { officer: officers.leader, path: "/search" },
  { officer: officers.leader, path: "/batch" },
  { officer: officers.leader, path: "/lists" },
  { officer: officers.administrator, path: "/lists" },
  { officer: officers.leader, path: "/alerts" },
  { officer: officers.observer, path: "/report" },
  { officer: officers.observer, path: "/report/incident" },
  { officer: officers.observer, path: "/incidents" },
  { officer: officers.observer, path: "/lines" },
  { officer: officers.administrator, path: "/administration/officers" },
  { officer: officers.administrator, path: "/administration/officers/new" },
  { officer: officers.administrator, path: "/administration/posts" },
  { officer: officers.administrator, path: "/administration/devices" },
  { officer: officers.administrator, path: "/administration/authorities" },
  { officer: officers.inspector, path: "/oversight/reads" },
  { officer: officers.inspector, path: "/oversight/ledger" },
];

async function clean(page: Page, what: string) {
  await page.waitForTimeout(350);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`).slice(0, 3) }));
  expect(told, what).toEqual([]);
}

for (const scheme of ["light", "dark"] as const)
  for (const language of ["en", "ar"] as const) {
    test.describe(`${scheme} ${language}`, () => {
      test.use({ colorScheme: scheme });

      test("sign-in", async ({ page }) => {
        await page.addInitScript((code) => localStorage.setItem("limen.language", code), language);
        await page.goto("/");
        await page.locator("input[autocomplete=username]").waitFor();
        await clean(page, "sign-in");
      });

      for (const { officer, path } of pages)
        test(`${path} for ${officer}`, async ({ page }) => {
          await signIn(page, officer);
          await speak(page, language);
          await page.waitForTimeout(200);
          await page.goto(path);
          await page.getByRole("navigation").first().waitFor();
          await clean(page, path);
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
        await page.waitForTimeout(200);
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
        await page.waitForTimeout(200);
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
