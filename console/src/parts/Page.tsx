import type { ReactNode } from "react";
import { NavLink } from "react-router";
import classes from "./page.module.css";

/** The head of a page: what it is, what is known about it, what can be done on all of it. */
export function Head({ title, about, children }: { title: ReactNode; about?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.head}>
      <h1>{title}</h1>
      {about && <div className={classes.about}>{about}</div>}
      <span className={classes.spring} />
      {children}
    </div>
  );
}

/** The pages of a work area that has several, in a line below its head. */
export function Subpages({ label, pages }: { label: string; pages: { to: string; name: string }[] }) {
  return (
    <nav className={classes.subpages} aria-label={label}>
      {pages.map((page) => (
        <NavLink key={page.to} to={page.to}>
          {page.name}
        </NavLink>
      ))}
    </nav>
  );
}

/** Several parts side by side, below one another on a narrow screen. */
export function Columns({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={classes.columns} data-wide={wide || undefined}>
      {children}
    </div>
  );
}

export function Quiet({ children }: { children: ReactNode }) {
  return <span className={classes.quiet}>{children}</span>;
}
