import { defineConfig } from "@playwright/test";

/** The stories run in Debian's Chromium against the node at `LIMEN_URL`; nothing is downloaded. */
export default defineConfig({
  testDir: "e2e",
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  // The node and the browser share a small machine: a story that missed its moment is tried once more, and told as flaky.
  retries: 1,
  reporter: [["list"]],
  use: {
    baseURL: process.env["LIMEN_URL"] ?? "http://127.0.0.1:4173",
    viewport: { width: 1280, height: 720 },
    trace: "off",
    // What a story answers for the node must not be answered by the worker that keeps the console for offline; its own story lets it in.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env["LIMEN_CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
