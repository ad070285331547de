import { test, expect } from "@playwright/test";
import { officers, scan, signIn, traveller } from "./node";
for (const rate of [6, 20])
  test(`scan throttled ${rate}`, async ({ page }) => {
    const cdp = await page.context().newCDPSession(page);
    await page.goto("/"); await page.locator("input[autocomplete=username]").waitFor();
    await cdp.send("Emulation.setCPUThrottlingRate", { rate });
    await signIn(page, officers.booth);
    await expect(page).toHaveURL(/\/booth$/);
    const seen: string[] = [];
    page.on("request", (r) => r.url().includes("documents/read") && seen.push(r.postData() ?? ""));
    await scan(page, traveller());
    await page.keyboard.type("\n\n\n");
    await page.waitForTimeout(4000);
    console.log(rate, "| answer:", (await page.locator("[aria-live=assertive]").innerText()).slice(0, 60).replaceAll("\n", " "), seen.length, seen.join(" ").slice(0, 240));
  });
