import { useTranslation } from "react-i18next";
import { useListSearch } from "../../api/search";
import { usePurpose } from "../../app/purpose";
import { Head } from "../../parts/Page";
import { PurposeNote } from "../../parts/PurposeNote";
import { Empty, Failed, Forbidden, Loading, Standing } from "../../parts/Standing";
import { Answer } from "./Answer";
import { AskForm } from "./AskForm";
import classes from "./search.module.css";
import { textOf, useAsked, wantedOf } from "./wanted";

/** The search desk: whom an officer seeks at the one side, who on the lists it may be at the other. */
export function SearchDesk() {
  const { t } = useTranslation();
  const purpose = usePurpose("search");
  const [asked, ask] = useAsked();
  const wanted = wantedOf(asked);
  const found = useListSearch(wanted, purpose.chosen);
  if (!purpose.chosen) return <Forbidden />;
  return (
    <div className={classes.page}>
      <Head title={t("area.search")} about={t("search.about")}>
        <PurposeNote purpose={purpose} />
      </Head>
      <div className={classes.desk}>
        <AskForm key={textOf(asked)} asked={asked} onAsk={ask} searching={found.isFetching} />
        <section className={classes.answer} aria-label={t("search.hits")} aria-busy={found.isFetching}>
          {!wanted && (
            <Standing icon="search" title={t("search.start")}>
              {t("search.startNext")}
            </Standing>
          )}
          {wanted && found.isPending && <Loading />}
          {wanted && found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
          {wanted && found.data && found.data.lists.length === 0 && <Empty title={t("top.noLists")}>{t("search.noLists")}</Empty>}
          {wanted && found.data && found.data.lists.length > 0 && <Answer key={found.data.at} found={found.data} />}
        </section>
      </div>
    </div>
  );
}
