/** How a party's version is drawn: a neutral colour, and always a dash and a hatch beside it, never colour alone. */
export type Look = { light: string; dark: string; dash: number[]; hatch: "rising" | "falling" | "level" | "dots" };

const looks: Look[] = [
  { light: "#2f5d8c", dark: "#8fb8e6", dash: [1, 0], hatch: "rising" },
  { light: "#7a5200", dark: "#d9b168", dash: [5, 2], hatch: "falling" },
  { light: "#70407a", dark: "#cfa3d8", dash: [1.5, 1.5], hatch: "level" },
  { light: "#1c6763", dark: "#7fcac4", dash: [6, 2, 1, 2], hatch: "dots" },
];

/** The look of the party that stands at a place in the list; a fifth takes the first's again. */
export const lookAt = (place: number): Look => looks[((place % looks.length) + looks.length) % looks.length]!;

/** The colours of the ground, quiet in both schemes. */
export const grounds = {
  light: { sea: "#e6ecf0", land: "#f7f6f2", border: "#a9b2b9", text: "#16202a", halo: "#f7f6f2", mark: "#1a5fa8", danger: "#a51b1b" },
  dark: { sea: "#0f161b", land: "#1b2329", border: "#4a5761", text: "#e4e9ed", halo: "#1b2329", mark: "#7db7f2", danger: "#ff958b" },
};
export type Ground = (typeof grounds)["light"];

const tile = 12;

/** The lines of a hatch as a path on a tile of 12 by 12 that repeats in both directions. */
export const hatchPath: Record<Look["hatch"], string> = {
  rising: "M0 12L12 0M-3 3L3 -3M9 15L15 9",
  falling: "M0 0L12 12M-3 9L3 15M9 -3L15 3",
  level: "M0 3H12M0 9H12",
  dots: "M3 3h.01M9 9h.01",
};

/** A tile of a hatch as an image that the map repeats. */
export function hatchImage(hatch: Look["hatch"], colour: string, ratio: number): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = tile * ratio;
  const pen = canvas.getContext("2d")!;
  pen.scale(ratio, ratio);
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.55;
  pen.lineWidth = hatch === "dots" ? 2.5 : 1;
  pen.lineCap = hatch === "dots" ? "round" : "butt";
  pen.stroke(new Path2D(hatchPath[hatch]));
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** The symbols of places on a field of 16 by 16. */
export const symbolPath: Record<string, string> = {
  post: "M8 2L14 13H2Z",
  "observation-post": "M8 2L14 13H2ZM8 6.5v3",
  "storage-site": "M3 3H13V13H3Z",
  "crossing-point": "M8 1.5L14.5 8L8 14.5L1.5 8Z",
  other: "M8 3a5 5 0 100 10a5 5 0 000-10z",
};
export const symbolOf = (kind: string): string => (kind in symbolPath ? kind : "other");

export function symbolImage(symbol: string, ground: Ground, ratio: number): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 16 * ratio;
  const pen = canvas.getContext("2d")!;
  pen.scale(ratio, ratio);
  const path = new Path2D(symbolPath[symbol] ?? symbolPath["other"]);
  pen.fillStyle = ground.halo;
  pen.strokeStyle = ground.text;
  pen.lineWidth = 1.75;
  pen.fill(path);
  pen.stroke(path);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
