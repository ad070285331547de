/** How many milliseconds local time of a zone is ahead of UTC at an instant. */
function aheadMillis(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a local day and hour begin in a zone, also on the days on which clocks change. */
export function instantAt(day: string, hour: number, zone: string): string {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + hour * 3600_000;
  const guess = asUtc - aheadMillis(asUtc, zone);
  return new Date(asUtc - aheadMillis(guess, zone)).toISOString();
}

/** The calendar day of an instant in a zone. */
export const dayIn = (zone: string | undefined, instant: string | number | Date): string =>
  new Intl.DateTimeFormat("en-CA", { ...(zone && { timeZone: zone }), year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(instant));

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
