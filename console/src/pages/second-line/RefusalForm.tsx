import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { useRefusalForm } from "../../api/crossings";
import { useNode } from "../../api/session";
import type { RefusalForm as Form } from "../../api/types";
import { isLanguage, languages } from "../../i18n";
import { dateText, dateTimeText } from "../../i18n/format";
import { Act } from "../../keys/Act";
import { Failed, Loading } from "../../parts/Standing";
import { Code, Facts, Name } from "../../parts/Text";
import classes from "./form.module.css";

/** The refusal form in the traveller's language, as it is printed. */
export function RefusalForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useParams()["id"] ?? "";
  const [search, setSearch] = useSearchParams();
  const asked = search.get("language");
  const language = isLanguage(asked) ? asked : "en";
  const form = useRefusalForm(id);
  if (form.isPending) return <Loading />;
  if (!form.data) return <Failed error={form.error} retry={() => void form.refetch()} />;
  return (
    <div className={classes.page}>
      <div className={`${classes.tools} no-print`}>
        <Act keys="Escape" label={t("act.back")} onAct={() => void navigate(`/second-line/${id}`)} />
        <label className={classes.choice}>
          {t("form.inLanguage")}
          <NativeSelect
            size="xs"
            value={language}
            onChange={(event) => setSearch({ language: event.currentTarget.value }, { replace: true })}
            data={form.data.languages.map((code) => ({ value: code, label: languages[code].name }))}
          />
        </label>
        <Act keys="F2" strong icon="print" label={t("form.print")} onAct={() => window.print()} />
      </div>
      <Sheet form={form.data} language={language} />
    </div>
  );
}

function Sheet({ form, language }: { form: Form; language: keyof typeof languages }) {
  const { i18n } = useTranslation();
  const zone = useNode().data?.zone;
  const t = i18n.getFixedT(language);
  const { person, document } = form;
  return (
    <article className={classes.sheet} lang={language} dir={languages[language].direction}>
      <header>
        <p>
          <bdi>{form.node.authority}</bdi> · <bdi>{form.node.name}</bdi>
        </p>
        <h1>{t("form.title")}</h1>
        <p>{t("form.number", { number: form.form })}</p>
      </header>
      <p>
        {t("form.date")}: <b>{dateTimeText(language, form.at, zone)}</b>
      </p>
      <p>{t("form.intro")}</p>
      <Facts
        rows={[
          [t("field.name"), <Name key="name" surname={person.surname} givenNames={person.givenNames} />],
          [t("field.birthDate"), dateText(language, person.birthDate)],
          [t("field.nationality"), <Code key="nationality">{person.nationality}</Code>],
          [t(`documentKind.${document.kind ?? "other"}`), <Code key="number">{`${document.issuer ?? ""} ${document.number ?? ""}`}</Code>],
          [t("field.expiryDate"), dateText(language, document.expiryDate)],
        ]}
      />
      <h2>{t("form.ground")}</h2>
      <p className={classes.ground}>
        <b dir="ltr">({form.ground.code})</b> {t(`ground.${form.ground.code}`)}
      </p>
      {form.note && (
        <>
          <h2>{t("form.note")}</h2>
          <p dir="auto">{form.note}</p>
        </>
      )}
      <p className={classes.appeal}>{t("form.appeal")}</p>
      <footer>
        <div>
          <bdi>{form.officer.name}</bdi>
          <span>{t("form.signature")}</span>
        </div>
        <div>
          <bdi />
          <span>{t("form.received")}</span>
        </div>
      </footer>
    </article>
  );
}
