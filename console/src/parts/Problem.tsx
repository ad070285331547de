import { useRefusalText } from "./Standing";
import classes from "../app/doorway.module.css";

/** Why something was not done, beside the thing that was tried. */
export function Problem({ error }: { error: unknown }) {
  const refusalText = useRefusalText();
  return (
    <p className={classes.error} role="alert">
      {refusalText(error)}
    </p>
  );
}
