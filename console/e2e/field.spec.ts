import { expect, test, type Page } from "@playwright/test";
import { officers, signIn, signOut } from "./node";

/** What goes wrong in the field: somebody wrote in between, the node asks, a device is given back, a screen cannot draw. */
const queue = (page: Page) => page.getByRole("list", { name: "Your reports on this device" });
const purpose = { "Limen-Purpose": "monitoring" };

/** A report as the node takes it, sent by whoever is signed in. */
async function reported(page: Page, placeName: string): Promise<string> {
  const id = crypto.randomUUID();
  const now = new Date().toISOString();
  const report = { id, type: "line-damage", details: {}, lifeAtRisk: false, happened: { from: now, to: now }, awareAt: now, placeName, source: { kind: "patrol" } };
  expect((await sent(page, "/api/incidents", report)).status).toBe(201);
  return id;
}

/** Sends from within the page, as the console does. */
const sent = (page: Page, path: string, body: unknown) =>
  page.evaluate(
    async ([path, body]) => {
      const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
      const answer = await fetch(path as string, { method: "POST", headers: { "Content-Type": "application/json", "Limen-Purpose": "monitoring", "X-XSRF-TOKEN": decodeURIComponent(token) }, body: JSON.stringify(body) });
      return { status: answer.status, text: await answer.text() };
    },
    [path, body] as const,
  );

test("somebody revised in between: both stand side by side, and mine goes after theirs", async ({ page }) => {
  await signIn(page, officers.observer);
  const id = await reported(page, "Marker 1");
  await page.goto(`/incidents/${id}/correct`);
  await page.getByLabel("What people call the place").fill("Marker mine");
  await page.getByRole("textbox", { name: "Why is it corrected?" }).fill("read the number again");
  const shown = (await (await page.request.get(`/api/incidents/${id}`, { headers: purpose })).json()) as { report: object };
  const theirs = { id: crypto.randomUUID(), follows: 1, why: "told by the post", report: { ...shown.report, placeName: "Marker theirs" } };
  expect((await sent(page, `/api/incidents/${id}/revisions`, theirs)).status).toBe(201);
  await page.getByRole("button", { name: /Save and send/ }).click();
  const row = queue(page).getByRole("listitem").first();
  await expect(row).toContainText("Two versions");
  await expect(row.getByRole("row", { name: /Name of the place/ })).toContainText("Marker mine");
  await expect(row.getByRole("row", { name: /Name of the place/ })).toContainText("Marker theirs");
  await row.getByRole("button", { name: "Mine, after theirs" }).click();
  await expect(queue(page)).toContainText("Accepted");
  const after = (await (await page.request.get(`/api/incidents/${id}`, { headers: purpose })).json()) as { revision: number; report: { placeName: string } };
  expect([after.revision, after.report.placeName]).toEqual([3, "Marker mine"]);
});

test("a patrol in the sea is asked about and confirmed; people, vehicles and a sealed name go with the report", async ({ page }) => {
  await signIn(page, officers.observer);
  await page.goto("/report/incident");
  await page.getByRole("button", { name: "No life at risk" }).click();
  await page.getByRole("button", { name: "Smuggling of goods" }).click();
  await page.getByRole("textbox", { name: "Coordinates" }).fill("-44.00 29.30");
  await page.getByRole("button", { name: "Add people" }).click();
  await page.getByRole("group", { name: "People" }).getByLabel("What they are").selectOption("smuggler");
  await page.getByRole("group", { name: "People" }).getByRole("textbox", { name: "Number" }).fill("3");
  await page.getByRole("button", { name: "Add vehicles" }).click();
  await page.getByRole("group", { name: "Vehicles" }).getByLabel("Plate or name").fill("QT 4711");
  await page.getByRole("button", { name: "Seal who told it" }).click();
  await expect(page.getByRole("button", { name: /Save and send/ })).toBeDisabled();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Mirel Oszkan");
  await page.getByRole("button", { name: /Save and send/ }).click();
  await expect(queue(page)).toContainText("lies in the sea.");
  await page.getByRole("button", { name: "Mend it" }).click();
  await expect(page.getByText("Correct it, or say that it is right.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Mirel Oszkan");
  await page.getByRole("button", { name: "I looked again: the place is right" }).click();
  await page.getByRole("button", { name: /Save and send/ }).click();
  await expect(queue(page)).toContainText("Accepted");
  await queue(page).getByRole("link", { name: "Open" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Smuggling of goods");
  const id = new URL(page.url()).pathname.split("/")[2]!;
  const kept = await (await page.request.get(`/api/incidents/${id}`, { headers: purpose })).text();
  expect(kept).not.toContain("Mirel");
  expect(JSON.parse(kept)).toMatchObject({ sealedReporter: true, report: { actors: [{ kind: "smuggler", count: { kind: "at-least", low: 3 } }], vehicles: [{ plate: "QT 4711" }] } });
});

test("a wiped device keeps neither what waited nor what was being written", async ({ page, context }) => {
  await signIn(page, officers.observer);
  await page.goto("/report/incident");
  await page.getByRole("button", { name: "No life at risk" }).click();
  await page.getByRole("button", { name: "Dispute over cattle" }).click();
  await context.setOffline(true);
  await page.getByRole("button", { name: /Save and send/ }).click();
  await expect(queue(page)).toContainText("Saved here");
  await page.getByRole("button", { name: "Wipe this device" }).click();
  await expect(page.getByRole("dialog")).toContainText("1 report is not with the node and would be lost.");
  await page.getByRole("dialog").getByRole("button", { name: "Wipe" }).click();
  await expect(page.getByText("Nothing was reported from this device")).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText("Nothing was reported from this device")).toBeVisible();
  const left = await page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((answer, fail) => {
        request.onsuccess = () => answer(request.result);
        request.onerror = () => fail(request.error ?? new Error("the browser's store does not answer"));
      });
    const counts: number[] = [];
    for (const { name } of await indexedDB.databases()) {
      const base = await answered(indexedDB.open(name!));
      for (const store of ["items", "contents", "files"]) if (base.objectStoreNames.contains(store)) counts.push(await answered(base.transaction(store).objectStore(store).count()));
    }
    return counts;
  });
  expect(left).toEqual([0, 0, 0]);
  await signOut(page);
});

test("a screen that cannot draw maps still tells every line and takes a place", async ({ page }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, ...more: unknown[]) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
      return kind.startsWith("webgl") ? null : get.call(this, kind, ...more);
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
  await signIn(page, officers.observer);
  await page.goto("/lines");
  await expect(page.getByText("This screen cannot draw maps.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Line of 14 March/ }).first()).toBeVisible();
  await expect(page.getByRole("row", { name: /stays 50 km from the line.*Withdrawal line/ }).first()).toBeVisible();
  await page.goto("/report/incident");
  await page.getByRole("textbox", { name: "Coordinates" }).fill("-43.50 26.05");
  await expect(page.getByRole("status").filter({ hasText: "Sure within" })).toBeVisible();
});
