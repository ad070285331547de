import { useTranslation } from "react-i18next";
import { useSession } from "../../api/session";
import { useOfficer } from "../../app/place";
import { LanguageChoice } from "../../app/TopLine";
import { Facts, Part } from "../../parts/Text";
import { EnrolOneTimeCode, OwnPassword } from "./Security";
import classes from "./settings.module.css";

/** The officer's own account: who I am here, my password, my one-time code. */
export function Settings() {
  const { t } = useTranslation();
  const officer = useOfficer();
  const session = useSession().data;
  return (
    <div className={classes.settings}>
      <h1>{t("settings.title")}</h1>
      <Part title={t("settings.me")}>
        <Facts
          rows={[
            [t("signIn.name"), <bdi key="name">{officer.name}</bdi>],
            [t("setUp.fullName"), <bdi key="full">{officer.fullName}</bdi>],
            [t("settings.roles"), officer.roles.map((role) => t(`role.${role}`)).join(t("list.separator"))],
            [t("settings.language"), <LanguageChoice key="language" />],
            [t("settings.code"), t(`settings.codeState.${session?.oneTimeCode ?? "none"}`)],
          ]}
        />
      </Part>
      <Part title={t("settings.password")}>
        <OwnPassword />
      </Part>
      <Part title={t("settings.code")}>
        <EnrolOneTimeCode />
      </Part>
    </div>
  );
}
