import type { TFunction } from "i18next";
import type { TopReason } from "../api/types";
import { dateText, dateTimeText } from "./format";

const dates = ["expiryDate", "neededUntil", "mayStayUntil", "since", "on"];

/** One value of a reason's parameter, as the officer reads it. */
function one(t: TFunction, language: string, name: string, value: unknown): unknown {
  if (dates.includes(name)) return /T/.test(String(value)) ? dateTimeText(language, String(value)) : dateText(language, String(value));
  if (name === "at") return `${dateTimeText(language, String(value), "UTC")} UTC`;
  if (name === "fields" || name === "problems") return t([`field.${String(value)}`, `problem.${String(value)}`], String(value));
  if (name === "kind" || name === "category") return t([`documentKind.${String(value)}`, `listedKind.${String(value)}`, `category.${String(value)}`], String(value));
  return value;
}

/** A parameter's value or values; the node says fields as a list or as one text with commas. */
function worded(t: TFunction, language: string, name: string, value: unknown): unknown {
  const values: unknown = name === "fields" && typeof value === "string" ? value.split(", ") : value;
  return Array.isArray(values) ? values.map((each) => one(t, language, name, each)).join(t("list.separator")) : one(t, language, name, values);
}

/** A reason in the officer's language; a code that this console does not know yet keeps the node's own sentence. `known` says better what a parameter says in English. */
export function reasonText(t: TFunction, language: string, reason: TopReason, known: Record<string, string> = {}): string {
  const params = Object.fromEntries(Object.entries(reason.params).map(([name, value]) => [name, worded(t, language, name, value)]));
  const days = reason.params["days"] ?? reason.params["used"] ?? reason.params["ageYears"] ?? reason.params["ageHours"] ?? reason.params["plannedDays"];
  return t(`reason.${reason.code}`, { ...params, ...known, count: Number(days ?? 0), defaultValue: reason.text });
}
