import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../api/types";
import ar from "./ar.json";
import en from "./en.json";
import fr from "./fr.json";
import ru from "./ru.json";

export const languages: Record<Language, { name: string; direction: "ltr" | "rtl" }> = {
  en: { name: "English", direction: "ltr" },
  fr: { name: "Français", direction: "ltr" },
  ru: { name: "Русский", direction: "ltr" },
  ar: { name: "العربية", direction: "rtl" },
};

export const isLanguage = (text: string | null | undefined): text is Language => text !== null && text !== undefined && text in languages;

const kept = "limen.language";

export function firstLanguage(): Language {
  const candidates = [localStorage.getItem(kept), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return candidates.find(isLanguage) ?? "en";
}

export function startLanguages(language: Language): i18n {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    resources: { en: { translation: en }, fr: { translation: fr }, ru: { translation: ru }, ar: { translation: ar } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}

export function speak(language: Language): void {
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].direction;
  void i18next.changeLanguage(language);
}
