import type { Batch, BatchHit } from "../../src/api/batches";
import type { FoundOnLists, GradedHit, Wanted } from "../../src/api/search";
import type { Said } from "./node";

const listedName = "Dimar Ostrakov";

/** A made-up hit on whoever is asked for, with evidence of several kinds. */
const hit = (given: string, grade: GradedHit["grade"], bits: number): GradedHit => ({
  grade,
  kind: "person",
  thresholdBits: 18.5,
  hit: {
    hit: `morvania-wanted:${bits}`,
    list: "morvania-wanted",
    edition: 12,
    entry: String(bits),
    name: listedName,
    category: "arrest",
    bits,
    probability: bits / 50,
    model: "made-up",
    evidence: [
      { field: "name", listed: "OSTRAKOV", given: given.toUpperCase().split(" ")[0] ?? "", level: "one-edit", bits: bits / 2 },
      { field: "name", listed: "DIMAR", given: "", level: "missing", bits: -1.5 },
      { field: "birthDate", listed: "1979-05-02", given: "1979", level: "year", bits: 5 },
      { field: "sex", listed: "M", given: "F", level: "contradicted", bits: -5.5 },
    ],
  },
  listed: { names: [{ text: listedName, weak: false }, { text: "The Ferryman", weak: true }], birthDates: ["1979-05-02", "1980"], nationalities: ["QTA"], sex: "M", documentNumbers: ["T4471902"], birthPlaces: ["Stone Bridge"] },
});

/** What the search desk and the batches ask a node, over made-up people. */
export class Listed {
  private batches: Batch[] = [];

  answer(method: string, path: string, query: URLSearchParams, officer: { id: string; name: string }, body: unknown): Said | undefined {
    if (method === "POST" && path === "/api/lists/search") return { status: 200, body: this.found(body as Wanted) };
    if (method === "GET" && path === "/api/batches") return { status: 200, body: { items: this.batches, keepDays: 30, perThousand: 1 } };
    const [, id, what] = /^\/api\/batches\/([\w-]+)(?:\/(\w+))?/.exec(path) ?? [];
    if (!id) return undefined;
    if (method === "PUT") this.batches.unshift(this.done(id, query, officer));
    const batch = this.batches.find((one) => one.id === id);
    if (!batch) return { status: 404, body: { code: "not-found" } };
    if (what === "hits") return { status: 200, body: { items: [this.hit()], next: null } };
    if (what === "problems") return { status: 200, body: { items: [{ outcome: "problem", line: 3, id: "x2", severity: "error", code: "nothing-to-search-by", field: "names", message: "made up" }], next: null } };
    return { status: 200, body: batch };
  }

  private found({ names }: Wanted): FoundOnLists {
    const hits = [hit(names[0] ?? "", "likely", 32), hit(names[0] ?? "", "possible", 20), hit(names[0] ?? "", "weak", 6)];
    const lists = [{ list: "morvania-wanted", kind: "persons", edition: 12, ageSeconds: 10_800, staleAfterSeconds: 86_400, stale: false }];
    return { at: new Date().toISOString(), counts: { likely: 1, possible: 1, weak: 1, cut: false }, hits, documents: [], readAs: names.map((name) => name.toUpperCase()), lists, problems: [] };
  }

  private hit(): BatchHit {
    return { outcome: "hit", line: 2, id: "x1", given: { names: ["Ostrakow"], birthDate: "1979", nationality: "", sex: "F", documentNumber: "", birthPlace: "" }, match: hit("Ostrakow", "likely", 32) };
  }

  private done(id: string, query: URLSearchParams, officer: { id: string; name: string }): Batch {
    const now = new Date().toISOString();
    const counts = { rows: 2, screened: 1, unreadable: 1, warnings: 0, withHits: 1, likely: 1, possible: 0, linesKept: 2 };
    return { id, name: query.get("name") ?? "", sha256: "0".repeat(64), bytes: 100, form: "csv", perThousand: Number(query.get("perThousand") ?? 1), purpose: "investigation", officer, received: now, started: now, ended: now, purged: null, state: "done", failure: null, stopAsked: false, resumed: 0, progress: { bytesDone: 100, rowsPerSecond: 100, secondsLeft: 0 }, counts, editions: [{ list: "morvania-wanted", edition: 12, issued: now }] };
  }
}
