/** Made-up people only: no name here is a real person's. */
export const posts = [
  { code: "SB", name: "Stara Brama", kind: "road", lanes: ["1", "2", "3"] },
  { code: "VK", name: "Velki Most", kind: "rail", lanes: ["1"] },
];

const officer = (name: string, fullName: string, roles: string[]) => ({ id: crypto.randomUUID(), name, fullName, roles, post: "SB", language: "en" });

export const officers = [
  officer("first", "Ilva Morvan", ["first-line"]),
  officer("second", "Dario Kestrel", ["second-line"]),
  officer("leader", "Anka Brenner", ["first-line", "second-line", "shift-leader"]),
];

export function lists() {
  const list = (name: string, kind: string, hours: number, number: number) => ({
    list: name,
    kind,
    number,
    issued: new Date(Date.now() - hours * 3600_000).toISOString(),
    importedAt: new Date(Date.now() - hours * 3600_000 + 60_000).toISOString(),
    ageSeconds: hours * 3600,
    staleAfterSeconds: 24 * 3600,
    stale: hours > 24,
    rows: 1200,
    entries: 800,
    authority: "morvania-police",
    lastRefused: null,
    editions: [{ number, issued: new Date().toISOString(), importedAt: new Date().toISOString(), rows: 1200, inForce: true }],
  });
  return [list("morvania-wanted", "persons", 3, 12), list("lost-documents", "documents", 1, 40)];
}
