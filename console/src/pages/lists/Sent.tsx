import { useTranslation } from "react-i18next";
import { Refusal } from "../../api/client";
import type { Sending } from "../../api/lists";
import { useFormat } from "../../i18n/format";
import { Quiet } from "../../parts/Page";
import { Problem } from "../../parts/Problem";
import { Code } from "../../parts/Text";
import classes from "./lists.module.css";

const megabyte = 1_000_000;

/** How much of a file left this machine; then the node's own checking, whose length nobody knows. */
export function SendProgress({ sending }: { sending: Sending }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const inMegabytes = (bytes: number) => number(Math.round((bytes / megabyte) * 10) / 10);
  const text = sending.checking ? t("lists.checking") : t("lists.sent", { sent: inMegabytes(sending.sent), total: inMegabytes(sending.total) });
  return <Progress text={text} {...(!sending.checking && { value: sending.sent, max: sending.total })} />;
}

/** A bar with what it means; without a value it only says that something runs. */
export function Progress({ text, value, max }: { text: string; value?: number; max?: number }) {
  return (
    <span className={classes.line} role="status">
      <progress aria-label={text} {...(value !== undefined && { value, max: max || 1 })} />
      {text}
    </span>
  );
}

/** Why the node refused the file; its own words name the place in the file. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <div className={classes.refused}>
      <Problem error={error} />
      {error instanceof Refusal && error.detail && (
        <p>
          <Quiet>{t("lists.nodeSays")}</Quiet> <bdi>{error.detail}</bdi>
        </p>
      )}
      {error instanceof Refusal &&
        error.errors.map((one) => (
          <p key={one.field + one.message}>
            <Code>{one.field}</Code> <bdi>{one.message}</bdi>
          </p>
        ))}
    </div>
  );
}
