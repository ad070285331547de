import { useState, type FormEvent, type ReactNode } from "react";
import type { Tone } from "../app/palette";
import { Act } from "../keys/Act";
import classes from "../app/doorway.module.css";
import { Dialog } from "./Dialog";
import { Problem } from "./Problem";

type Props = {
  opened: boolean;
  title: string;
  /** The word on the button that does it. */
  does: string;
  tone?: Tone;
  children?: ReactNode;
  /** Does it; the dialog stays while it runs and when it is refused, with what was typed. */
  onDo: () => Promise<unknown>;
  onClose: () => void;
};

/** A question before something is done, with what must be said for it. */
export function Ask({ opened, title, does, tone = "plain", children, onDo, onClose }: Props) {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    setError(null);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    setError(null);
    onDo()
      .then(close, setError)
      .finally(() => setRunning(false));
  };
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <form onSubmit={submit} className={classes.form}>
        {children}
        {error !== null && <Problem error={error} />}
        <Act type="submit" label={does} tone={tone} strong onAct={() => undefined} loading={running} />
      </form>
    </Dialog>
  );
}
