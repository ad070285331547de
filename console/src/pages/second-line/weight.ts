/** How much a field's agreement counted, in a word: bits are logarithms, so words stand for ranges of them. */
export type Weight = "strongFor" | "weakFor" | "neutral" | "weakAgainst" | "strongAgainst";

export function weightOf(bits: number): Weight {
  if (bits >= 5) return "strongFor";
  if (bits >= 1) return "weakFor";
  if (bits > -1) return "neutral";
  return bits > -4 ? "weakAgainst" : "strongAgainst";
}

export const overall = (probability: number) => (probability >= 0.5 ? "strong" : probability >= 0.05 ? "medium" : "weak");
