import type { TFunction } from "i18next";
import type { Evidence } from "../api/types";
import { dateText } from "../i18n/format";

/** How much a field's agreement counted, in a word: bits are logarithms, so words stand for ranges of them. */
export type Weight = "strongFor" | "weakFor" | "neutral" | "weakAgainst" | "strongAgainst";

export function weightOf(bits: number): Weight {
  if (bits >= 5) return "strongFor";
  if (bits >= 1) return "weakFor";
  if (bits > -1) return "neutral";
  return bits > -4 ? "weakAgainst" : "strongAgainst";
}

export const overall = (probability: number) => (probability >= 0.5 ? "strong" : probability >= 0.05 ? "medium" : "weak");

/** What one field says, in a sentence of its own; a pair of field and level that has none gets the level's. */
export const sentenceOf = (t: TFunction, { field, level }: Pick<Evidence, "field" | "level">): string => t([`evidence.${field}.${level}`, `level.${level}`], level);

/** The longest bar of a table: no smaller than this, so that little evidence doesn't look like much. */
const leastScale = 15;

export const scaleOf = (evidence: Evidence[]): number => Math.max(leastScale, ...evidence.map((one) => Math.abs(one.bits)));

/** A bar's length in percent of its half of the cell. */
export const lengthOf = (bits: number, scale: number): number => Math.round((Math.min(Math.abs(bits), scale) / scale) * 100);

/** The rows of a table: how one field compares, and whether its name was said in the row before. */
export type Compared = Evidence & { again: boolean };

export const compared = (evidence: Evidence[]): Compared[] => evidence.map((one, at) => ({ ...one, again: at > 0 && evidence[at - 1]?.field === one.field }));

/** A value as the officer reads it; nothing there is a dash, a weak name is said in words. */
export function valueText(t: TFunction, language: string, field: string, value: string | null): string {
  if (!value) return "–";
  if (field === "birthDate") return dateText(language, value);
  if (field === "sex") return t(`sex.${value}`, value);
  if (field === "nameQuality") return t("evidence.weakName");
  return value;
}

/** Whether both sides have something and it is not the same: that stands out, what one side lacks doesn't. */
export const differs = ({ bits, given, listed }: Evidence): boolean => bits <= -1 && Boolean(given) && Boolean(listed);

/** The fields that speak strongly against a hit, each once: an officer should not overlook them among many that agree. */
export const against = (evidence: Evidence[]): string[] => [...new Set(evidence.filter((one) => weightOf(one.bits) === "strongAgainst").map((one) => one.field))];
