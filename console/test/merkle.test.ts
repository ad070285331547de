import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { grew, rootOver } from "../src/api/merkle";

/** The vectors that the engine is held to as well. */
const file = join(import.meta.dirname, "../../engine/src/test/resources/merkle/rfc9162-vectors.txt");
const vectors = readFileSync(file, "utf8").trim().split("\n").map((line) => line.split(" "));
const of = (kind: string) => vectors.filter(([first]) => first === kind).map((words) => words.slice(1));
const leaves = of("leaf").map(([, hash]) => hash!);
const roots = new Map(of("root").map(([size, root]) => [Number(size), root!]));
const another = "00".repeat(32);

describe("a proof", () => {
  it("that an entry is in a tree leads from it to the root, and from no other entry", async () => {
    const proofs = of("inclusion");
    expect(proofs.length).toBeGreaterThan(30);
    for (const [index, size, ...path] of proofs) {
      const [at, of] = [Number(index), Number(size)];
      expect(await rootOver(leaves[at]!, at, of, path), `${at} of ${of}`).toBe(roots.get(of));
      expect(await rootOver(another, at, of, path)).not.toBe(roots.get(of));
      expect(await rootOver(leaves[at]!, at, of, [...path, another])).toBeNull();
    }
  });

  it("that a tree only grew holds between its roots, and for no other root", async () => {
    const proofs = of("consistency").filter(([from]) => Number(from) > 0);
    expect(proofs.length).toBeGreaterThan(30);
    for (const [from, to, ...path] of proofs) {
      const [before, after] = [Number(from), Number(to)];
      expect(await grew(before, roots.get(before)!, after, roots.get(after)!, path), `${before} to ${after}`).toBe(true);
      expect(await grew(before, another, after, roots.get(after)!, path)).toBe(false);
      expect(await grew(before, roots.get(before)!, after, another, path)).toBe(false);
    }
  });
});
