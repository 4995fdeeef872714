import { Money } from "@/components/money";
import { type Fen, times } from "@/lib/engine/money";
import type { Advice, Coded, CostLine, Option } from "@/lib/engine/recommendation";
import { sources, type SourceKey } from "@/lib/engine/tables/sources";
import { type Desk, link, terminalName } from "./desk";
import { readable } from "./readable";
import { sayCalc } from "./working";

/** What to do: four ways over 24 months, the advised one first, each with its lines, its steps and its doubts. */
export function AdvicePart({ desk }: { readonly desk: Desk }) {
  const { say, report } = desk;
  const { account, terminals } = report.recommendation;
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">{say("report.advice.heading")}</h2>
      <p>{say("report.advice.lead")}</p>
      {terminals.length === 1 ? null : <h3>{say("report.advice.account")}</h3>}
      <AdviceFor desk={desk} advice={account} level={terminals.length === 1 ? "h3" : "h4"} />
      {terminals.length === 1
        ? null
        : terminals.map((advice) => (
            <details key={advice.terminalId}>
              <summary>
                {[
                  terminalName(desk, advice.terminalId),
                  say(`advice.kinds.${advice.recommended}`),
                ].join(say("report.colon"))}
              </summary>
              <AdviceFor desk={desk} advice={advice} level="h4" />
            </details>
          ))}
      <p className="about">{say("report.advice.secondHand")}</p>
    </section>
  );
}

function AdviceFor({
  desk,
  advice,
  level,
}: {
  readonly desk: Desk;
  readonly advice: Advice;
  readonly level: "h3" | "h4";
}) {
  const first = advice.options.filter(({ kind }) => kind === advice.recommended);
  const others = advice.options.filter(({ kind }) => kind !== advice.recommended);
  return (
    <>
      <p>
        <strong>{desk.say(`advice.kinds.${advice.recommended}`)}</strong>
        {desk.say("report.colon")}
        {sayCoded(desk, "because", advice.because)}
      </p>
      <CodedList desk={desk} list="turns" title={null} codes={advice.turns} />
      <ol className="options">
        {[...first, ...others].map((option) => (
          <OptionPart
            key={option.kind}
            desk={desk}
            option={option}
            level={level}
            advised={option.kind === advice.recommended}
          />
        ))}
      </ol>
    </>
  );
}

function OptionPart({
  desk,
  option,
  level: Heading,
  advised,
}: {
  readonly desk: Desk;
  readonly option: Option;
  readonly level: "h3" | "h4";
  readonly advised: boolean;
}) {
  const { say } = desk;
  const words = (key: string) => say(`report.advice.${key}`);
  return (
    <li className={advised ? "advised" : undefined}>
      <Heading>
        {say(`advice.kinds.${option.kind}`)}
        <small>
          {advised ? words("recommended") : words(option.feasible ? "feasible" : "infeasible")}
        </small>
      </Heading>
      {option.feasible ? <Ways desk={desk} option={option} advised={advised} /> : null}
      <CodedList desk={desk} list="obstacles" title={words("obstacles")} codes={option.obstacles} />
      {option.feasible ? null : (
        <CodedList
          desk={desk}
          list="uncertain"
          title={words("uncertain")}
          codes={option.uncertain}
        />
      )}
    </li>
  );
}

/** what a way costs, saves and takes; a way that is not open has no cost of its own */
function Ways({
  desk,
  option,
  advised,
}: {
  readonly desk: Desk;
  readonly option: Option;
  readonly advised: boolean;
}) {
  const { say } = desk;
  const words = (key: string) => say(`report.advice.${key}`);
  return (
    <>
      <p className="cost">
        {words("cost")} <Money fen={option.costFen} />
        {option.kind === "keep" ? null : `${say("report.dot")}${saySaving(desk, option.savesFen)}`}
      </p>
      {option.offerId === null ? null : (
        <p>{say("report.advice.offer", { offer: say(`sources.offers.${option.offerId}`) })}</p>
      )}
      {option.breakEvenOn === null ? null : (
        <p>{say("report.advice.breakEven", { on: say.day(option.breakEvenOn) })}</p>
      )}
      <details open={advised}>
        <summary>{words("more")}</summary>
        <CostLines desk={desk} option={option} />
        {option.steps.length === 0 ? null : (
          <>
            <p className="sub">{words("steps")}</p>
            <ol className="numbered">
              {option.steps.map((step) => (
                <li key={step}>{say(`advice.steps.${step}`)}</li>
              ))}
            </ol>
          </>
        )}
        <CodedList
          desk={desk}
          list="uncertain"
          title={words("uncertain")}
          codes={option.uncertain}
        />
      </details>
    </>
  );
}

function saySaving({ say }: Desk, saves: Fen): string {
  if (saves === 0) return say("report.advice.savesNone");
  const amount = say.money((saves < 0 ? -saves : saves) as Fen);
  return say(`report.advice.${saves < 0 ? "savesLess" : "saves"}`, { amount });
}

function CostLines({ desk, option }: { readonly desk: Desk; readonly option: Option }) {
  const { say } = desk;
  if (option.lines.length === 0) return <p>{say("report.advice.noLines")}</p>;
  return (
    <ol className="steps">
      {grouped(option.lines).map((run, index) => (
        <li key={index}>
          {sayRun(desk, run)}
          <b>{say.money(times(run.line.fen, run.count))}</b>
          <LineSource desk={desk} line={run.line} />
        </li>
      ))}
      <li className="equals">
        {say("report.advice.cost")}
        <b>{`= ${say.money(option.costFen)}`}</b>
      </li>
    </ol>
  );
}

type Run = { readonly line: CostLine; readonly lastOn: CostLine["on"]; readonly count: number };

/** The same amount for the same thing, month after month, is one line: how often, from when to when. */
export function grouped(lines: readonly CostLine[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && isSame(last.line, line))
      runs[runs.length - 1] = { ...last, lastOn: line.on, count: last.count + 1 };
    else runs.push({ line, lastOn: line.on, count: 1 });
  }
  return runs;
}

function isSame(a: CostLine, b: CostLine): boolean {
  return (
    a.on !== null &&
    b.on !== null &&
    a.calc === null &&
    b.calc === null &&
    a.code === b.code &&
    a.fen === b.fen &&
    a.terminalId === b.terminalId &&
    JSON.stringify(a.params) === JSON.stringify(b.params)
  );
}

function sayRun(desk: Desk, { line, lastOn, count }: Run): string {
  const { say } = desk;
  const when =
    line.on === null
      ? say("report.advice.spread")
      : lastOn === line.on
        ? line.on
        : `${line.on} — ${lastOn}`;
  const notes = [
    count === 1 ? null : say("report.working.times", { amount: say.money(line.fen), count }),
    line.calc === null ? null : sayCalc(desk, line.calc),
  ].filter((note) => note !== null);
  const how = notes.map((text) => say("report.bracket", { text }));
  return `${when} ${sayCoded(desk, "lines", line)}${how.join("")}`;
}

/** a figure of the market says where it was read and how good that is; the merchant's own needs no badge */
function LineSource({ desk, line }: { readonly desk: Desk; readonly line: CostLine }) {
  if (line.grade === null) return null;
  const { say } = desk;
  const known =
    line.source !== null && Object.hasOwn(sources, line.source)
      ? sources[line.source as SourceKey]
      : null;
  return (
    <small>
      {known && line.source !== null ? (
        <a href={link(desk, `/sources#${line.source}`)}>{known.title[say.locale]}</a>
      ) : null}
      {say("report.bracket", { text: say(`report.grade.${line.grade}`) })}
    </small>
  );
}

function CodedList({
  desk,
  list,
  title,
  codes,
}: {
  readonly desk: Desk;
  readonly list: "obstacles" | "uncertain" | "turns";
  readonly title: string | null;
  readonly codes: readonly Coded[];
}) {
  if (codes.length === 0) return null;
  return (
    <>
      {title === null ? null : <p className="sub">{title}</p>}
      <ul className="marked">
        {codes.map((coded, index) => (
          <li key={`${coded.code} ${index}`}>{sayCoded(desk, list, coded)}</li>
        ))}
      </ul>
    </>
  );
}

function sayCoded(desk: Desk, list: string, { code, params }: Coded): string {
  return desk.say(`advice.${list}.${code}`, readable(desk.say, params));
}
