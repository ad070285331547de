import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { MockNode } from "./node.ts";

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString("utf8");
  return text ? (JSON.parse(text) as unknown) : undefined;
}

/** Puts the mock node behind Vite's development and preview servers, for work on the console without a node. */
export function mockNode(): Plugin {
  const node = new MockNode();
  const serve = async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (!request.url?.startsWith("/api/")) return next();
    const said = node.answer(request.method ?? "GET", request.url, request.headers, await bodyOf(request));
    if (said.status === 0) return void request.socket.destroy();
    response.statusCode = said.status;
    for (const [name, value] of Object.entries(said.headers ?? {})) response.setHeader(name, value);
    response.setHeader("Content-Type", said.status >= 400 ? "application/problem+json" : "application/json");
    response.end(said.status === 204 ? undefined : JSON.stringify(said.body));
  };
  return {
    name: "mock-node",
    configureServer: (server) => void server.middlewares.use((request, response, next) => void serve(request, response, next)),
    configurePreviewServer: (server) => void server.middlewares.use((request, response, next) => void serve(request, response, next)),
  };
}
