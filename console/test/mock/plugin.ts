import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { Desk, purposesOf } from "./desk.ts";
import { MockIncidents } from "./incidents.ts";
import { Listed } from "./listed.ts";
import { MockNode, type Said } from "./node.ts";
import { officers } from "./people.ts";
import { terrain } from "./terrain.ts";

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString("utf8");
  if (!request.headers["content-type"]?.includes("json")) return text;
  return text ? (JSON.parse(text) as unknown) : undefined;
}

type Session = { officer: (typeof officers)[number]; purposes: string[] };

/** The booth's node, with the desk beside it for the other pages. */
class WholeNode {
  private booth = new MockNode();
  private desk = new Desk(officers);
  private listed = new Listed();
  private incidents = new MockIncidents();

  answer(method: string, url: string, headers: IncomingHttpHeaders, body: unknown): Said & { text?: string } {
    const { pathname, searchParams } = new URL(url, "http://mock");
    const session = this.booth.answer("GET", "/api/session", headers, undefined);
    const officer = session.status === 200 ? (session.body as Session).officer : undefined;
    const any = () => this.anyCrossing(headers);
    if (officer && method === "GET" && pathname === "/api/map") return { status: 200, body: terrain() };
    const onIncidents = officer && this.incidents.answer(method, pathname, body, { id: officer.id, name: officer.fullName });
    if (onIncidents) return onIncidents;
    const onLists = officer && this.listed.answer(method, pathname, searchParams, { id: officer.id, name: officer.fullName }, body);
    return onLists ?? (officer && this.desk.answer(method, pathname, searchParams, officer, body, any)) ?? this.purposed(this.booth.answer(method, url, headers, body));
  }

  private purposed(said: Said): Said {
    const session = said.body as Session | undefined;
    if (session?.officer && session.purposes) session.purposes = purposesOf(session.officer.roles);
    return said;
  }

  private anyCrossing(headers: IncomingHttpHeaders): unknown {
    const waiting = this.booth.answer("GET", "/api/worklist", headers, undefined).body as { items: { id: string }[] };
    return waiting.items[0] && this.booth.answer("GET", `/api/crossings/${waiting.items[0].id}`, headers, undefined).body;
  }
}

/** Puts the mock node behind Vite's development and preview servers, for work on the console without a node. */
export function mockNode(): Plugin {
  const node = new WholeNode();
  const serve = async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (!request.url?.startsWith("/api/")) return next();
    const said = node.answer(request.method ?? "GET", request.url, request.headers, await bodyOf(request));
    if (said.status === 0) return void request.socket.destroy();
    response.statusCode = said.status;
    for (const [name, value] of Object.entries(said.headers ?? {})) response.setHeader(name, value);
    response.setHeader("Content-Type", said.status >= 400 ? "application/problem+json" : "application/json");
    response.end(said.status === 204 ? undefined : (said.text ?? JSON.stringify(said.body)));
  };
  return {
    name: "mock-node",
    configureServer: (server) => void server.middlewares.use((request, response, next) => void serve(request, response, next)),
    configurePreviewServer: (server) => void server.middlewares.use((request, response, next) => void serve(request, response, next)),
  };
}
