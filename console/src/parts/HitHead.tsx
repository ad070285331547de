import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Hit } from "../api/types";
import classes from "./evidence.module.css";
import { Tag } from "./Tag";
import { Code } from "./Text";

/** Who is listed and where: name, what the list asks for, list, entry and edition; beneath it what all evidence together says. */
export function HitHead({ hit, children }: { hit: Pick<Hit, "name" | "category" | "list" | "entry" | "edition">; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <p className={classes.hitHead}>
      <b>
        <bdi>{hit.name}</bdi>
      </b>
      {hit.category && <Tag tone={hit.category === "protection" ? "protect" : "refer"}>{t(`category.${hit.category}`, hit.category)}</Tag>}
      <span className={classes.quiet}>
        <Code>{`${hit.list} ${hit.entry}`}</Code> · {t("case.edition", { edition: hit.edition })}
      </span>
      <span className={classes.whole}>{children}</span>
    </p>
  );
}
