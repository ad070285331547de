import { useTranslation } from "react-i18next";
import type { Problem, Repair } from "../api/types";

/** The name of a field in the officer's language; one that the console does not know keeps the node's name. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => t(`field.${field}`, field);
}

/** What is wrong with a document, by code and field; an unknown code keeps the node's sentence. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  return (problem) => {
    const said = t(`problem.${problem.code}`, problem.message);
    return problem.field ? t("problem.ofField", { field: fieldName(problem.field), problem: said }) : said;
  };
}

/** "line 2, position 5" as the node writes it, counted from 1. */
export function useRepairText(): (repair: Repair) => string {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  return ({ field, position, from, to }) => {
    const [line, column] = [...position.matchAll(/\d+/g)].map((match) => match[0]);
    return t("booth.repaired", { from: from || "–", to: to || "–", field: fieldName(field ?? "composite"), line: line ?? "–", position: column ?? "–" });
  };
}
