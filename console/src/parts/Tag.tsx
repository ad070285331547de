import type { ReactNode } from "react";
import type { Tone } from "../app/palette";
import { Icon, type IconName } from "./Icon";
import classes from "./tag.module.css";

/** A state in a word, with its colour and icon. */
export function Tag({ tone = "plain", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
