import { useTranslation } from "react-i18next";
import { useNode } from "../api/session";

/** Digits stay Latin in every language, as they stand in the document beside them. */
const locale = (language: string) => (language === "ar" ? "ar-u-nu-latn" : language === "en" ? "en-GB" : language);

const wholeDate = /^\d{4}-\d{2}-\d{2}$/;

/** Russian adds "г." for the year, which no form or table needs. */
const withoutYearWord = (text: string) => text.replace(/\s*г\./, "");

/** A date of a document or of a stay: a calendar day, no time zone. Partial dates stay as they were read. */
export function dateText(language: string, date: string | null | undefined): string {
  if (!date) return "–";
  if (!wholeDate.test(date)) return date;
  const format = new Intl.DateTimeFormat(locale(language), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return withoutYearWord(format.format(new Date(`${date}T00:00:00Z`)));
}

export function timeText(language: string, instant: string | number | Date, zone?: string): string {
  return new Intl.DateTimeFormat(locale(language), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(zone && { timeZone: zone }) }).format(new Date(instant));
}

export function dateTimeText(language: string, instant: string | number | Date, zone?: string): string {
  const format = new Intl.DateTimeFormat(locale(language), {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(zone && { timeZone: zone }),
  });
  return withoutYearWord(format.format(new Date(instant)));
}

export const numberText = (language: string, value: number): string => new Intl.NumberFormat(locale(language)).format(value);

/** An age in the largest whole unit that says enough: seconds, minutes, hours, days. */
export function ageParts(seconds: number): { unit: "seconds" | "minutes" | "hours" | "days"; count: number } {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return { unit: "seconds", count: whole };
  if (whole < 3600) return { unit: "minutes", count: Math.floor(whole / 60) };
  if (whole < 48 * 3600) return { unit: "hours", count: Math.floor(whole / 3600) };
  return { unit: "days", count: Math.floor(whole / 86400) };
}

/** Times are the node's local time wherever the screen stands. */
export function useFormat() {
  const { i18n, t } = useTranslation();
  const language = i18n.language;
  const nodeZone = useNode().data?.zone;
  return {
    language,
    date: (date: string | null | undefined) => dateText(language, date),
    time: (instant: string | number | Date, zone = nodeZone) => timeText(language, instant, zone),
    dateTime: (instant: string | number | Date, zone = nodeZone) => dateTimeText(language, instant, zone),
    number: (value: number) => numberText(language, value),
    span: (seconds: number) => {
      const { unit, count } = ageParts(seconds);
      return t(`span.${unit}`, { count });
    },
  };
}
