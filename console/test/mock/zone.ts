/** Enough of a passport's zone for the mock: to write one for a made-up person, and to read it back. */
const values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const weights = [7, 3, 1];

const digit = (text: string) => String([...text].reduce((sum, letter, at) => sum + Math.max(0, values.indexOf(letter)) * (weights[at % 3] ?? 0), 0) % 10);

export type Holder = { surname: string; givenNames: string; nationality: string; birthDate: string; sex: "M" | "F"; number: string; expiryDate: string };

const short = (date: string) => date.slice(2, 4) + date.slice(5, 7) + date.slice(8, 10);

export function passport(holder: Holder): string[] {
  const names = `${holder.surname}<<${holder.givenNames}`.replaceAll(" ", "<");
  const first = `P<${holder.nationality}${names}`.padEnd(44, "<").slice(0, 44);
  const number = holder.number.padEnd(9, "<");
  const [birth, expiry] = [short(holder.birthDate), short(holder.expiryDate)];
  const optional = "<".repeat(14);
  const composite = digit(number + digit(number) + birth + digit(birth) + expiry + digit(expiry) + optional + "0");
  return [first, `${number}${digit(number)}${holder.nationality}${birth}${digit(birth)}${holder.sex}${expiry}${digit(expiry)}${optional}0${composite}`];
}

export function readPassport(mrz: string[]): (Holder & { valid: boolean; repaired: boolean }) | null {
  const [first, second] = mrz;
  if (!first || second?.length !== 44) return null;
  const [surname, givenNames] = first.slice(5).split("<<");
  const raw = second.slice(0, 9);
  const number = raw.replaceAll("O", "0");
  const date = (text: string, past: boolean) => `${past && Number(text.slice(0, 2)) > 26 ? "19" : "20"}${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
  return {
    surname: (surname ?? "").replaceAll("<", " ").trim(),
    givenNames: (givenNames ?? "").replaceAll("<", " ").trim(),
    nationality: second.slice(10, 13).replaceAll("<", ""),
    birthDate: date(second.slice(13, 19), true),
    sex: second[20] === "F" ? "F" : "M",
    expiryDate: date(second.slice(21, 27), false),
    number: number.replaceAll("<", ""),
    valid: digit(number) === second[9],
    repaired: number !== raw,
  };
}
