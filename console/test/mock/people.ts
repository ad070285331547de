import { passport, type Holder } from "./zone.ts";

/** Made-up people only: no name here is a real person's. */
export const posts = [
  { code: "SB", name: "Stone Bridge", kind: "road", lanes: ["1", "2", "3"] },
  { code: "PS", name: "Port Selin", kind: "ferry", lanes: ["1"] },
];

const officer = (name: string, fullName: string, roles: string[]) => ({ id: crypto.randomUUID(), name, fullName, roles, post: "SB", language: "en" });

export const officers = [
  officer("first", "Jorvine Akervald", ["first-line"]),
  officer("second", "Lorána Valdorek", ["second-line"]),
  officer("leader", "Ulvar Rostavek", ["first-line", "second-line", "shift-leader"]),
  officer("analyst", "Sanna Kolvik", ["analyst"]),
  officer("inspector", "Teo Marund", ["inspector"]),
  officer("observer", "Mattis Orlenko", ["observer"]),
  officer("admin", "Ines Dorrast", ["administrator"]),
];

const person = (surname: string, givenNames: string, nationality: string, birthDate: string, sex: "M" | "F", number: string, expiryDate = "2031-05-20"): Holder => ({ surname, givenNames, nationality, birthDate, sex, number, expiryDate });

/** Who can be scanned in the mock, by what they are there to show. */
export const people = {
  clear: person("TALVEREN", "MIRASOL ANKE", "QTA", "1988-03-14", "F", "T10029384"),
  alert: person("OSTRAKOV", "DIMAR ILYAN", "QTA", "1979-11-02", "M", "T20017765"),
  expired: person("BERENDAL", "JOSKA", "QMO", "1992-07-30", "M", "M30045571", "2026-01-09"),
  overstayed: person("KHALVARI", "NADIMA SORAYE", "TUR", "1995-01-22", "F", "U40011223"),
  child: person("VESTERLIND", "PELLA", "QTA", "2014-09-03", "F", "T50090011"),
};

export const zones = Object.fromEntries(Object.entries(people).map(([name, holder]) => [name, passport(holder)])) as Record<keyof typeof people, string[]>;

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
