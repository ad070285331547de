import type { TFunction } from "i18next";
import type { BundleProblem } from "../../api/bundles";
import { numberText } from "../../i18n/format";

/** A name keeps its own direction inside a sentence of another. */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** A problem inside a bundle in the officer's language, with its names and numbers; an unknown code keeps the node's own sentence. */
export function bundleProblemText(t: TFunction, language: string, { code, params, message }: BundleProblem): string {
  const told = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === "number" ? numberText(language, value) : isolated(value)]));
  const why = String(params["why"] ?? "");
  return t(`carrying.problem.${code}`, { ...told, why: t(`carrying.why.${why}`, why), defaultValue: message });
}
