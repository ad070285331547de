import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Hit } from "../api/types";
import { against } from "./evidence";
import classes from "./evidence.module.css";
import { useFieldName } from "./fields";
import { Tag } from "./Tag";
import { Code } from "./Text";

/** Who is listed and where: name, what the list asks for, list, entry and edition; beneath it what all evidence together says. */
export function HitHead({ hit, children }: { hit: Pick<Hit, "name" | "category" | "list" | "entry" | "edition" | "evidence">; children: ReactNode }) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const differs = against(hit.evidence).map(fieldName);
  return (
    <p className={classes.hitHead}>
      <b>
        <bdi>{hit.name}</bdi>
      </b>
      {hit.category && <Tag tone={hit.category === "protection" ? "protect" : "refer"}>{t(`category.${hit.category}`, hit.category)}</Tag>}
      <span className={classes.quiet}>
        <Code>{`${hit.list} ${hit.entry}`}</Code> · {t("case.edition", { edition: hit.edition })}
      </span>
      <span className={classes.whole}>
        {children} {differs.length > 0 && <b className={classes.against}>{t("evidence.but", { fields: differs.join(t("list.separator")) })}</b>}
      </span>
    </p>
  );
}
