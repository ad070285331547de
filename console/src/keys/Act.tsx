import { Button, type ButtonProps } from "@mantine/core";
import type { Ref } from "react";
import type { Tone } from "../app/palette";
import { Icon, type IconName } from "../parts/Icon";
import { useKey } from "./Keys";
import { forReaders, shown, type KeyName } from "./keys";
import classes from "./act.module.css";

type Props = Omit<ButtonProps, "onClick" | "children"> & {
  keys?: KeyName;
  label: string;
  onAct: () => void;
  tone?: Tone;
  icon?: IconName;
  strong?: boolean;
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
  type?: "button" | "submit";
};

/** A button with its key written on it. `strong` fills it with its tone: the act that is next. */
export function Act({ keys, label, onAct, tone = "plain", icon, strong = false, pressed, disabled, type = "button", ...rest }: Props) {
  useKey(keys, label, onAct, !disabled);
  return (
    <Button
      {...rest}
      type={type}
      disabled={disabled ?? false}
      onClick={type === "submit" ? undefined : onAct}
      aria-pressed={pressed}
      aria-keyshortcuts={keys && forReaders(keys)}
      className={classes.act ?? ""}
      data-tone={tone}
      data-strong={strong || pressed || undefined}
      leftSection={icon && <Icon name={icon} />}
      rightSection={keys && <kbd className={classes.key} dir="ltr">{shown(keys)}</kbd>}
    >
      {label}
    </Button>
  );
}
