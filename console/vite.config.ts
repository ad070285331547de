import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { offline } from "./offline/plugin.ts";
import { mockNode } from "./test/mock/plugin.ts";

/** `--mode mock` answers /api from made-up people in this process; otherwise /api goes to a node on this machine. */
export default defineConfig(({ mode }) => ({
  plugins: [react(), offline(), ...(mode === "mock" ? [mockNode()] : [])],
  server: {
    host: "127.0.0.1",
    ...(mode !== "mock" && { proxy: { "/api": process.env["LIMEN_URL"] ?? "http://127.0.0.1:8080" } }),
  },
  preview: { host: "127.0.0.1" },
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
}));
