import { UnstyledButton } from "@mantine/core";
import { Icon } from "./Icon";
import classes from "./choice.module.css";

/** One of several large answers; the chosen one has a mark, not only a colour. */
export function Choice({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose: () => void }) {
  return (
    <UnstyledButton className={classes.choice} aria-pressed={chosen} onClick={onChoose}>
      <span className={classes.mark}>{chosen && <Icon name="check" size={16} />}</span>
      {label}
    </UnstyledButton>
  );
}
