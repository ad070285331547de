import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet } from "react-router";
import { areas } from "../pages/areas";
import { Icon } from "../parts/Icon";
import { Loading } from "../parts/Standing";
import type { Area } from "./area";
import { useOfficer } from "./place";
import classes from "./shell.module.css";
import { TopLine } from "./TopLine";

/** A narrow rail with the officer's work areas, a top line, the page. Nothing else. */
export function Shell() {
  const { t } = useTranslation();
  const officer = useOfficer();
  const mine = areas.filter((area) => area.roles.some((role) => officer.roles.includes(role)));
  return (
    <div className={classes.shell}>
      <a href="#page" className={classes.skip}>
        {t("top.skip")}
      </a>
      <TopLine />
      <nav className={`${classes.rail} no-print`} aria-label={t("top.areas")}>
        {mine.map((area) => (
          <RailLink key={area.path} area={area} />
        ))}
      </nav>
      <main id="page" className={classes.page} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

const noneWaits = () => undefined;

function RailLink({ area }: { area: Area }) {
  const { t } = useTranslation();
  const useWaiting = area.useWaiting ?? noneWaits;
  const waiting = useWaiting();
  return (
    <NavLink to={`/${area.path}`} className={classes.area ?? ""}>
      <span className={classes.areaIcon}>
        <Icon name={area.icon} size={22} />
        {waiting ? (
          <>
            <span className={classes.count} aria-hidden="true">
              {waiting}
            </span>
            <span className={classes.hidden}>{t("top.waiting", { count: waiting })}</span>
          </>
        ) : null}
      </span>
      <span>{t(`area.${area.path}`)}</span>
    </NavLink>
  );
}
