import "@/components/report/report.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { localeOf, type Say, sayIn } from "@/components/report/say";
import { SourceLink } from "@/components/source-link";
import { citationIds, citations } from "@/lib/engine/citations";
import type { Rule } from "@/lib/engine/tables/law";
import { type SourceKey, sourceKeys, sources } from "@/lib/engine/tables/sources";

type Props = { readonly params: Promise<{ readonly locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: localeOf(locale), namespace: "report.sources" });
  return { title: t("title") };
}

/** Every text that the site rests on, with what it can prove: anchors are the ids that reports cite. */
export default async function SourcesPage({ params }: Props) {
  const say = sayIn(localeOf((await params).locale));
  const words = (key: string) => say(`report.sources.${key}`);
  return (
    <div className="report">
      <header>
        <h1>{words("title")}</h1>
        <p>{words("lead")}</p>
        <ul className="marked">
          <li>{say("report.grade.aLong")}</li>
          <li>{say("report.grade.bLong")}</li>
          <li>{say("report.grade.cLong")}</li>
        </ul>
      </header>
      <section aria-labelledby="rules">
        <h2 id="rules">{words("rules")}</h2>
        <ul className="entries">
          {citationIds.map((id) => (
            <RuleEntry key={id} say={say} rule={citations[id]} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="list">
        <h2 id="list">{words("list")}</h2>
        <ul className="entries">
          {sourceKeys.map((key) => (
            <SourceEntry key={key} say={say} of={key} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function RuleEntry({ say, rule }: { readonly say: Say; readonly rule: Rule }) {
  const { locale } = say;
  const facts = [
    say(`report.grade.${rule.grade}`),
    rule.confirmed ? null : say("report.sources.unconfirmed"),
    rule.inForceFrom === null
      ? null
      : say("report.sources.inForce", { on: say.day(rule.inForceFrom) }),
    rule.asOf === null ? null : say("report.sources.asOf", { on: say.day(rule.asOf) }),
  ];
  return (
    <li id={rule.id}>
      <h3>
        {say(rule.article === "" ? "report.ruleWhole" : "report.rule", {
          title: rule.title[locale],
          place: rule.place[locale],
        })}
      </h3>
      <p>{rule.gist[locale]}</p>
      <p className="about">
        {facts.filter((fact) => fact !== null).join(say("report.dot"))}
        {say("report.dot")}
        {say("report.sources.readFrom")}{" "}
        <a href={`#${rule.source}`}>{sources[rule.source].title[locale]}</a>
      </p>
    </li>
  );
}

function SourceEntry({ say, of }: { readonly say: Say; readonly of: SourceKey }) {
  const { title, address, grade } = sources[of];
  return (
    <li id={of}>
      <p>
        <SourceLink address={address}>{title[say.locale]}</SourceLink>
        <span className="about">
          {say("report.bracket", { text: say(`report.grade.${grade}`) })}
          {address === null ? say("report.sources.noAddress") : null}
        </span>
      </p>
    </li>
  );
}
