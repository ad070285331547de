import { expect, type Page } from "@playwright/test";
import { passport, type Holder } from "../test/mock/zone";

/** Who signs in: named by the environment for a real node, else the mock's officers. */
const env = process.env;
export const officers = {
  booth: env["LIMEN_BOOTH"] ?? "first",
  second: env["LIMEN_SECOND"] ?? "second",
  leader: env["LIMEN_LEADER"] ?? "leader",
  observer: env["LIMEN_OBSERVER"] ?? "observer",
  analyst: env["LIMEN_ANALYST"] ?? "analyst",
  inspector: env["LIMEN_INSPECTOR"] ?? "inspector",
  administrator: env["LIMEN_ADMINISTRATOR"] ?? "admin",
};
export const password = env["LIMEN_PASSWORD"] ?? "made-up-password";

export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto("/");
  await page.locator("input[autocomplete=username]").fill(name);
  await page.locator("input[autocomplete=current-password]").fill(password);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").waitFor();
  await speak(page, "en");
}

export async function signOut(page: Page): Promise<void> {
  await page.locator("header [aria-haspopup=menu]").click();
  await page.getByRole("menuitem").last().click();
  await page.locator("input[autocomplete=username]").waitFor();
}

/** Changes the language, and waits until the node keeps it for the officer. */
export async function speak(page: Page, language: "en" | "fr" | "ru" | "ar"): Promise<void> {
  const kept = page.waitForResponse((response) => response.url().endsWith("/api/session/settings"));
  await page.locator("header").getByRole("combobox").last().selectOption(language);
  await kept;
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

/** Waits until what was changed is drawn: two frames, and every animation that they began. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity).map((animation) => animation.finished)));
}

const letters = "ABCDEFGHKLMNPRTUV";
const random = (length: number, from: string) => Array.from({ length }, () => from[Math.floor(Math.random() * from.length)]).join("");

/** A made-up traveller whom nobody has seen before, so that a story can run again on the same node. */
export function traveller(part: Partial<Holder> = {}): Holder {
  return {
    surname: `${random(3, "BDGKLMNRSTV")}${random(1, "AEIOU")}${random(2, letters)}OVENDAL`,
    givenNames: `${random(1, "BDKLMNRSTV")}${random(1, "AEIOU")}RVINE`,
    nationality: "QTA",
    birthDate: "1988-03-14",
    sex: "F",
    number: `${random(1, letters)}${random(7, "0123456789")}`,
    expiryDate: "2031-05-20",
    ...part,
  };
}

export const expired = (part: Partial<Holder> = {}) => traveller({ expiryDate: "2025-01-09", ...part });

/** Types as a keyboard-wedge scanner does: fast, Enter after each line, into whatever has the focus. */
export async function scan(page: Page, holder: Holder): Promise<void> {
  for (const line of passport(holder)) await page.keyboard.type(`${line}\n`);
}

/** Brings a traveller with an expired document from the booth to second line. */
export async function refer(page: Page, holder: Holder, { stay = false } = {}): Promise<void> {
  if (!stay) await page.goto("/booth");
  await page.getByRole("textbox").first().waitFor();
  await scan(page, holder);
  await page.getByRole("button", { name: /F4/ }).and(page.locator(":enabled")).waitFor();
  await page.keyboard.press("F4");
  await expect(page.getByRole("region", { name: /./ }).last()).toContainText(holder.surname);
}

/** Somebody on a list of this node with a full date of birth, as the evidence of an alert names them. */
export async function listed(page: Page): Promise<{ name: string; birthDate: string }> {
  const purpose = { headers: { "Limen-Purpose": "second-line" } };
  const get = async (path: string) => (await page.request.get(path, purpose)).json();
  const found = (await get("/api/crossings?reason=alert-hit&limit=20")) as { items: { id: string }[] };
  for (const { id } of found.items) {
    const crossing = (await get(`/api/crossings/${id}`)) as { hits: { name: string; evidence: { field: string; listed: string }[] }[] };
    for (const hit of crossing.hits) {
      const birthDate = hit.evidence.find((one) => one.field === "birthDate")?.listed ?? "";
      if (birthDate.length === 10 && !birthDate.endsWith("-01-01")) return { name: hit.name, birthDate };
    }
  }
  throw new Error("nobody who came to this border is listed with a full date of birth");
}
