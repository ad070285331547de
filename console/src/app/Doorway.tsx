import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNode } from "../api/session";
import classes from "./doorway.module.css";
import { LanguageChoice, SchemeButton } from "./TopLine";

/** The page before anybody is signed in: whose node this is, one thing to do, language and light. */
export function Doorway({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const node = useNode().data;
  return (
    <main className={classes.doorway}>
      <header className={classes.head}>
        <h1>{node ? <bdi>{node.name}</bdi> : "Limen"}</h1>
        <p className={classes.quiet}>
          <bdi>{node?.authority}</bdi>
        </p>
        {node?.demo && <p className={classes.quiet}>{t("top.demo")}</p>}
      </header>
      {children}
      <footer className={classes.foot}>
        <LanguageChoice keep={false} />
        <SchemeButton />
        <span className={classes.quiet} dir="ltr">
          Limen {node?.version}
        </span>
      </footer>
    </main>
  );
}
