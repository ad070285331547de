/** No letter here is easily taken for another one when it is read aloud or copied by hand. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 4;
const groupLetters = 4;

/** A password to hand over: four groups of four, about 79 bits from the machine's own chance. */
export function suggestedPassword(random: (length: number) => Uint8Array = (length) => crypto.getRandomValues(new Uint8Array(length))): string {
  const drawn: string[] = [];
  const fair = 256 - (256 % letters.length);
  while (drawn.length < groups * groupLetters) for (const byte of random(32)) if (byte < fair) drawn.push(letters[byte % letters.length]!);
  return Array.from({ length: groups }, (_, group) => drawn.slice(group * groupLetters, (group + 1) * groupLetters).join("")).join("-");
}
