import { type Desk, written } from "./desk";

/** What was taken for granted where the merchant did not know: another answer would give other figures. */
export function Assumptions({ desk }: { readonly desk: Desk }) {
  const { say, origins } = desk;
  if (origins.assumptions.length === 0) return null;
  return (
    <section aria-labelledby="assumptions">
      <h2 id="assumptions">{say("report.assumptions.heading")}</h2>
      <p>{say("report.assumptions.lead")}</p>
      <ul className="marked">
        {origins.assumptions.map(({ code, params }, index) => (
          <li key={`${code} ${index}`}>
            {say(`check.assumptions.${code}`, written(desk, params))}
          </li>
        ))}
      </ul>
    </section>
  );
}
