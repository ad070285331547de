import { inverse } from "mgrs";
import type { Notation } from "./notation";
import { isOnEarth, isWithin, type Box, type Point } from "./point";
import { bandOf, fromUtm } from "./utm";

/** Something that may be meant otherwise: asked, never decided for the officer. */
export type Doubt = { code: "swapped" | "hemisphere"; instead: Point };

/** What a typed position was understood as, or why it was not. `errorM` is what its last digit leaves open. */
export type Understood =
  | { kind: "read"; point: Point; notation: Notation; errorM: number; doubts: Doubt[] }
  | { kind: "unread"; problem: "empty" | "not-understood" | "out-of-range" | "minutes-out-of-range" | "grid-not-there"; instead?: Point };

const unread = (problem: Extract<Understood, { kind: "unread" }>["problem"]): Understood => ({ kind: "unread", problem });

const metresPerDegree = 111_320;
const marginDeg = 3;

/** Digits and marks of every script and keyboard as the plain ones. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\u066b/g, ".")
    .replace(/[\u060c]/g, ",")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u200e\u200f\u061c]/g, "")
    .toUpperCase()
    .replace(/С\.?\s*Ш\.?/g, "N").replace(/Ю\.?\s*Ш\.?/g, "S").replace(/В\.?\s*Д\.?/g, "E").replace(/З\.?\s*Д\.?/g, "W")
    .replace(/شمالا?|ش/g, "N").replace(/جنوبا?|ج/g, "S").replace(/شرقا?|ق/g, "E").replace(/غربا?|غ/g, "W")
    .trim();
}

/**
 * Reads a position in any usual notation: decimal degrees, degrees with minutes or with minutes and seconds, MGRS, UTM.
 * `near` is where this node's work is: a place far from it, whose swapped twin is near, is asked about.
 */
export function readPosition(text: string, near?: Box): Understood {
  const given = plain(text);
  if (given === "") return unread("empty");
  return readMgrs(given) ?? readUtm(given) ?? readAngles(given, near);
}

function readMgrs(text: string): Understood | null {
  const found = /^(\d{1,2})\s*([C-HJ-NP-X])\s*([A-HJ-NP-Z])\s?([A-HJ-NP-V])\s*(\d*)\s*(\d*)$/.exec(text);
  if (!found) return null;
  const [, zone = "", band = "", column = "", row = "", east = "", north = ""] = found;
  const digits = east + north;
  if (digits.length > 10 || digits.length % 2 === 1 || (north !== "" && east.length !== north.length)) return unread("not-understood");
  try {
    const [left, bottom, right, top] = inverse(`${zone}${band}${column}${row}${digits}`);
    const point = { lat: (bottom + top) / 2, lon: (left + right) / 2 };
    const errorM = (10 ** (5 - digits.length / 2) * Math.SQRT2) / 2;
    return isOnEarth(point) && Math.abs(top - bottom) < 2 ? { kind: "read", point, notation: "mgrs", errorM, doubts: [] } : unread("grid-not-there");
  } catch {
    return unread("grid-not-there");
  }
}

/** Zone, band or hemisphere, easting, northing. `S` may be the band of 32° to 40° north or the south: what fits the northing is taken, and what fits both is asked. */
function readUtm(text: string): Understood | null {
  const found = /^(\d{1,2})\s*([C-HJ-NP-X])[\s,;]*E?\s*(\d{6})(\.\d+)?\s*(?:M?E)?[\s,;]*N?\s*(\d{1,8})(\.\d+)?\s*(?:M?N)?$/.exec(text);
  if (!found) return null;
  const [, zoneText, letter = "", eastText = "", eastRest = "", northText = "", northRest = ""] = found;
  const zone = Number(zoneText);
  if (zone < 1 || zone > 60) return unread("grid-not-there");
  const at = (north: boolean) => fromUtm({ zone, north, easting: Number(eastText + eastRest), northing: Number(northText + northRest) });
  const ofBand = at(letter >= "N");
  const isBand = bandOf(ofBand.lat) === letter;
  const ofHalf = letter === "S" ? at(false) : letter === "N" ? at(true) : null;
  const isHalf = ofHalf !== null && bandOf(ofHalf.lat) !== undefined && ofHalf.lat < 0 === (letter === "S");
  const point = isBand ? ofBand : isHalf ? ofHalf : null;
  if (!point) return unread("grid-not-there");
  const doubts: Doubt[] = isBand && isHalf && letter === "S" && ofHalf ? [{ code: "hemisphere", instead: ofHalf }] : [];
  return { kind: "read", point, notation: "utm", errorM: (10 ** -Math.min(decimals(eastRest), decimals(northRest)) * Math.SQRT2) / 2, doubts };
}

const decimals = (text: string) => (text.split(".")[1] ?? "").length;

type Axis = { value: number; side: string | undefined; stepDeg: number; parts: number };

function readAngles(text: string, near: Box | undefined): Understood {
  const halves = halved(withPoints(text));
  const [first, second] = (halves ?? []).map(readAxis);
  if (!first || !second || first === "range" || second === "range" || first.parts !== second.parts)
    return unread(first === "range" || second === "range" ? "minutes-out-of-range" : "not-understood");
  const sides = `${first.side ?? ""}${second.side ?? ""}`;
  if (sides !== "" && !/^([NS][EWO]|[EWO][NS])$/.test(sides)) return unread("not-understood");
  const lonFirst = /^[EWO]/.test(sides);
  const [lat, lon] = lonFirst ? [second.value, first.value] : [first.value, second.value];
  return placed({ lat, lon }, sides !== "", first, second, near);
}

function placed(point: Point, sided: boolean, first: Axis, second: Axis, near: Box | undefined): Understood {
  const twin = { lat: point.lon, lon: point.lat };
  if (!isOnEarth(point)) return { ...(unread("out-of-range") as Extract<Understood, { kind: "unread" }>), ...(!sided && isOnEarth(twin) && { instead: twin }) };
  const stepM = Math.max(first.stepDeg, second.stepDeg) * metresPerDegree;
  const asks = !sided && near !== undefined && !isWithin(point, near, marginDeg) && isWithin(twin, near, marginDeg);
  const notation = first.parts === 1 ? "decimal" : first.parts === 2 ? "ddm" : "dms";
  return { kind: "read", point, notation, errorM: (stepM * Math.SQRT2) / 2, doubts: asks ? [{ code: "swapped", instead: twin }] : [] };
}

/** Commas that are decimal points become points: those inside of numbers, where nothing else can be the point. */
function withPoints(text: string): string {
  if (text.includes(".") || !/\d,\d/.test(text)) return text;
  const commas = text.match(/,/g)?.length ?? 0;
  if (commas === 1 && /^-?\d+,-?\d+$/.test(text)) return text;
  if (/^-?\d+,\d+,-?\d+,\d+$/.test(text)) return text.replace(/^(-?\d+),(\d+),(-?\d+),(\d+)$/, "$1.$2 $3.$4");
  return text.replace(/(\d),(?=\d)/g, "$1.");
}

/** The part for each axis: cut at a letter of the compass, a comma or semicolon, else in the middle of the numbers. */
function halved(text: string): [string, string] | null {
  if (!/^[-+\d.,;\s°º'"’′”″:NSEWO/]+$/.test(text)) return null;
  const sided = /^([^NSEWO]*[NSEWO])([^NSEWO]*[NSEWO])$/.exec(text) ?? /^([NSEWO][^NSEWO]+)([NSEWO][^NSEWO]+)$/.exec(text);
  if (sided) return [sided[1] ?? "", sided[2] ?? ""];
  if (/[NSEWO]/.test(text)) return null;
  const cut = text.split(/[,;/]/).filter((part) => part.trim() !== "");
  if (cut.length === 2) return [cut[0] ?? "", cut[1] ?? ""];
  const numbers = text.match(/[-+]?\d+(?:\.\d+)?/g) ?? [];
  const half = numbers.length / 2;
  return cut.length === 1 && [1, 2, 3].includes(half) ? [numbers.slice(0, half).join(" "), numbers.slice(half).join(" ")] : null;
}

function readAxis(text: string): Axis | "range" | null {
  const side = /[NSEWO]/.exec(text)?.[0];
  const numbers = text.match(/[-+]?\d+(?:\.\d+)?/g) ?? [];
  const [degrees = "", ...below] = numbers;
  if (numbers.length < 1 || numbers.length > 3 || numbers.slice(0, -1).some((one) => one.includes(".")) || below.some((one) => /^[-+]/.test(one))) return null;
  if (side && /^[-+]/.test(degrees)) return null;
  if (below.some((one) => Number(one) >= 60)) return "range";
  const size = Math.abs(Number(degrees)) + Number(below[0] ?? 0) / 60 + Number(below[1] ?? 0) / 3600;
  const negative = degrees.startsWith("-") || side === "S" || side === "W" || side === "O";
  return { value: negative ? -size : size, side, parts: numbers.length, stepDeg: 10 ** -decimals(numbers.at(-1) ?? "") / 60 ** (numbers.length - 1) };
}
