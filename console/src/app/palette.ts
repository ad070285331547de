/** A tone says what a thing means to the officer; each has a colour, an icon and a word, never colour alone. */
export const tones = ["clear", "refer", "protect", "danger", "stale", "plain"] as const;
export type Tone = (typeof tones)[number];

type Shades = { ink: string; soft: string; solid: string; onSolid: string };

/** Every pair here reaches WCAG AA: ink on ground, paper and soft; onSolid on solid. */
export const light: Record<Tone, Shades> = {
  clear: { ink: "#0b6237", soft: "#e2f2e9", solid: "#0d6b3d", onSolid: "#ffffff" },
  refer: { ink: "#7d4300", soft: "#fdeed5", solid: "#f2a71b", onSolid: "#1c1200" },
  protect: { ink: "#4438a8", soft: "#ebe9fb", solid: "#4d40b8", onSolid: "#ffffff" },
  danger: { ink: "#a51b1b", soft: "#fde7e4", solid: "#b3211f", onSolid: "#ffffff" },
  stale: { ink: "#62523d", soft: "#efe9df", solid: "#6a5a45", onSolid: "#ffffff" },
  plain: { ink: "#16202a", soft: "#eaeef1", solid: "#33414d", onSolid: "#ffffff" },
};

export const dark: Record<Tone, Shades> = {
  clear: { ink: "#74d3a0", soft: "#12301f", solid: "#17774a", onSolid: "#ffffff" },
  refer: { ink: "#f2b950", soft: "#38280b", solid: "#e6a11c", onSolid: "#1c1200" },
  protect: { ink: "#b7afff", soft: "#272350", solid: "#5a4fc4", onSolid: "#ffffff" },
  danger: { ink: "#ff958b", soft: "#421a18", solid: "#b93430", onSolid: "#ffffff" },
  stale: { ink: "#cdbb9d", soft: "#322b20", solid: "#71624c", onSolid: "#ffffff" },
  plain: { ink: "#e4e9ed", soft: "#232c33", solid: "#4a5965", onSolid: "#ffffff" },
};

const surfaces = {
  light: { ground: "#f4f6f7", paper: "#ffffff", ink: "#16202a", quiet: "#4a5763", line: "#d2d9de", edge: "#7d8a95", mark: "#1a5fa8" },
  dark: { ground: "#0f1418", paper: "#151b20", ink: "#e4e9ed", quiet: "#a3b0bb", line: "#2c363e", edge: "#71808c", mark: "#7db7f2" },
};

/** The palette as CSS variables: `--limen-paper`, `--tone-refer-soft` and so on. */
export function variables(scheme: "light" | "dark"): Record<string, string> {
  const named = Object.entries(surfaces[scheme]).map(([name, value]) => [`--limen-${name}`, value]);
  const toned = tones.flatMap((tone) =>
    Object.entries((scheme === "light" ? light : dark)[tone]).map(([shade, value]) => [
      `--tone-${tone}-${shade === "onSolid" ? "on-solid" : shade}`,
      value,
    ]),
  );
  return Object.fromEntries([...named, ...toned]) as Record<string, string>;
}
