import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Writes `sw.js`: the service worker with the list of what this build consists of, and a version that follows from it. */
export function offline(): Plugin {
  return {
    name: "limen-offline",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const names = [...new Set([...Object.keys(bundle), "index.html", ...readdirSync("public")])].filter((name) => !name.endsWith(".map")).sort();
        const page = bundle["index.html"];
        const inside = page?.type === "asset" ? String(page.source) : "";
        const version = createHash("sha256").update(names.join("\n")).update(inside).digest("hex").slice(0, 12);
        const source = readFileSync(new URL("./sw.js", import.meta.url), "utf8").replace('["FILES"]', JSON.stringify(names.map((name) => `/${name}`))).replace("VERSION", version);
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}
