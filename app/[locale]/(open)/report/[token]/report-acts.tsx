import { ActForm } from "@/components/report/act-form";
import { type Params, sayIn } from "@/components/report/say";
import { dayOf } from "@/lib/clock";
import { limits } from "@/lib/limits";
import { formatDay, type Locale } from "@/lib/messages/format";
import { keepThisReport } from "./actions";

/** What can be done with a stored report: save it, pass it on, print it, delete it. */
export function ReportActs({
  token,
  path,
  owner,
  keptUntil,
  locale,
}: {
  readonly token: string;
  readonly path: string;
  readonly owner: boolean;
  /** null: not saved */
  readonly keptUntil: Date | null;
  readonly locale: Locale;
}) {
  const say = sayIn(locale);
  const t = (key: string, params?: Params) => say(`report.keep.${key}`, params);
  const status =
    keptUntil === null
      ? t("unsaved", { hours: String(limits.unsavedHours) })
      : t("saved", { on: formatDay(dayOf(keptUntil), locale) });
  return (
    <section aria-labelledby="keep" className="print-hidden">
      <h2 id="keep">{t("heading")}</h2>
      <p>{status}</p>
      {owner && keptUntil === null ? (
        <ActForm
          action={keepThisReport}
          token={token}
          label={t("keep")}
          pending={t("keeping")}
          look="main"
          refused={t("refused")}
        >
          <span>{t("keepHint", { days: String(limits.savedDays) })}</span>
        </ActForm>
      ) : null}
      <p>{t("share")}</p>
      <p>{t("print")}</p>
      {owner ? (
        <p>
          <a className="link" href={`${path}/delete`}>
            {t("delete")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
