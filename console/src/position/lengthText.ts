import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format";

/** A length to two figures in metres or kilometres: what is uncertain is not said to the centimetre. */
export function useLengthText(): (metres: number) => string {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (metres) => {
    const rounded = Number(metres.toPrecision(2));
    if (rounded < 1) return t("position.underMetre");
    return rounded < 1000 ? t("position.metres", { length: number(rounded) }) : t("position.kilometres", { length: number(rounded / 1000) });
  };
}
