import { type Desk, link } from "./desk";

/** What it takes to compute the same again: editions, days, the input's fingerprint, and the data itself. */
export function Proof({
  desk,
  sha256,
  path,
}: {
  readonly desk: Desk;
  readonly sha256: string;
  readonly path: string;
}) {
  const { say, report } = desk;
  const words = (key: string) => say(`report.proof.${key}`);
  const rows: readonly (readonly [string, string])[] = [
    ["ruleset", report.rulesetVersion],
    ["catalogue", report.recommendation.catalogueVersion],
    ["auditedOn", say.day(report.auditedOn)],
    ["window", `${report.window.from} — ${report.window.to}`],
  ];
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{words("heading")}</h2>
      <p>{words("lead")}</p>
      <dl className="pairs">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{words(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words("hash")}</dt>
          <dd>
            <code>{sha256}</code>
          </dd>
        </div>
      </dl>
      <p className="print-hidden">
        <a className="link" href={`${path}/request.json`} download>
          {words("download")}
        </a>
        {say("report.dot")}
        <a className="link" href={`${path}/report.json`} download>
          {words("downloadReport")}
        </a>
        {say("report.dot")}
        <a className="link" href={link(desk, "/method")}>
          {words("method")}
        </a>
      </p>
      <p className="about">{words("advice")}</p>
    </section>
  );
}
