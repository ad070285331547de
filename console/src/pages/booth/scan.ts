/** What a keyboard-wedge scanner, a paste or fingers put into the document field, and when it is complete. */

type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/**
 * The zone character of a key, or null when it is none.
 * A wedge scanner types as if on a Latin keyboard; with another layout switched on, the key's place tells what it meant.
 */
export function zoneKey(event: Pressed): string | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (/^[A-Za-z0-9<]$/.test(event.key)) return event.key.toUpperCase();
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1];
  if (place) return /^[\x20-\x7e]$/.test(event.key) || event.key === "Dead" ? null : place;
  const filler = event.code === "IntlBackslash" || (event.code === "Comma" && event.shiftKey);
  return filler ? "<" : null;
}

/** The lines of a zone: upper case, no blanks, one long run cut where a format says so. */
export function zoneLines(text: string): string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s+/g, "").replaceAll("«", "<<").replaceAll("‹", "<").toUpperCase())
    .filter((line) => line !== "");
  return lines.length === 1 && lines[0] ? cut(lines[0]) : lines;
}

const runs: Record<number, number> = { 88: 44, 72: 36, 90: 30 };

/** A scanner without line ends sends one run: two lines of 44 or 36, or three of 30. */
function cut(run: string): string[] {
  const length = runs[run.length];
  return length ? Array.from({ length: run.length / length }, (_, at) => run.slice(at * length, (at + 1) * length)) : [run];
}

/** A zone that begins with a line near 30 has three lines, else two. */
const shape = (first: string) => (first.length <= 33 ? { lines: 3, length: 30 } : { lines: 2, length: first.length <= 40 ? 36 : 44 });

/** A shorter first line is not yet a zone: somebody is typing. */
const firstLineMin = 26;

/**
 * The lines when they are complete, else null.
 * A line that was ended counts whatever its length, since a scanner may lose or double a filler and the node can mend it;
 * the last line counts without an end only at its full length.
 */
export function completeZone(text: string): string[] | null {
  const ended = /[\r\n]\s*$/.test(text);
  const lines = zoneLines(text);
  const first = lines[0];
  if (!first || first.length < firstLineMin) return null;
  const { lines: count, length } = shape(first);
  if (lines.length < count) return null;
  return ended || lines.length > count || (lines.at(-1) ?? "").length >= length ? lines : null;
}

/** Keys that come closer together than this are a scanner's, not fingers'. */
export const scannerGapMillis = 60;

/** So long after the last scanned key or the answer, Enter is still the scanner's and presses no button. */
export const enterDeafMillis = 600;
