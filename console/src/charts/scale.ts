/** Ticks of an axis from zero: at most about `wanted`, at steps of 1, 2 or 5 times a power of ten. */
export function ticks(highest: number, wanted = 4): number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}

/** The hours from the first to the last that hold anything, with the empty ones between; at least `atLeast` of them. */
export function hoursBetween<Hour extends { hour: number }>(hours: Hour[], isEmpty: (hour: Hour) => boolean, atLeast = 8): number[] {
  const held = hours.filter((hour) => !isEmpty(hour)).map((hour) => hour.hour);
  if (held.length === 0) return [];
  const first = Math.min(...held);
  const last = Math.max(...held);
  const until = Math.min(23, Math.max(last, first + atLeast - 1));
  const from = Math.max(0, Math.min(first, until - atLeast + 1));
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

export const twoDigits = (hour: number): string => String(hour).padStart(2, "0");
