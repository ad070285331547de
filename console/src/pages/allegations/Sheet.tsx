import { useEffect, useRef } from "react";
import classes from "./allegations.module.css";

/** A letter's page as it will be printed, apart from the page around it; the node wrote it, with all text escaped. */
export function Sheet({ label, xhtml }: { label: string; xhtml: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const page = new DOMParser().parseFromString(xhtml, "text/html");
    const sheet = document.createElement("div");
    sheet.dir = page.documentElement.dir;
    sheet.lang = page.documentElement.lang;
    const style = document.createElement("style");
    style.textContent = page.querySelector("style")?.textContent ?? "";
    sheet.append(style, ...page.body.childNodes);
    shadow.replaceChildren(sheet);
  }, [xhtml]);
  return <div ref={host} className={classes.sheet} role="document" aria-label={label} tabIndex={0} />;
}
