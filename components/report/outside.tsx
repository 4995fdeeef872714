import { type Desk, terminalName } from "./desk";

const shown = 12;

/** What was left out and why: charges beyond the days checked, and figures that rest on records cut short. */
export function Outside({ desk }: { readonly desk: Desk }) {
  const { say, report, charges } = desk;
  const { outsideWindow, notes } = report;
  if (outsideWindow.length === 0 && notes.length === 0) return null;
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">{say("report.outside.heading")}</h2>
      {outsideWindow.length === 0 ? null : (
        <>
          <p>{say("report.outside.charges", { count: outsideWindow.length })}</p>
          <ul className="marked">
            {outsideWindow.slice(0, shown).map((id) => {
              const charge = charges.get(id);
              const parts = charge
                ? [say.day(charge.on), charge.label, say.money(charge.amountFen)]
                : [id];
              return <li key={id}>{parts.join(say("report.dot"))}</li>;
            })}
          </ul>
          {outsideWindow.length <= shown ? null : (
            <p>{say("report.outside.more", { count: outsideWindow.length - shown })}</p>
          )}
        </>
      )}
      {notes.length === 0 ? null : (
        <>
          <p>{say("report.outside.notes")}</p>
          <ul className="marked">
            {notes.slice(0, shown).map((note) => (
              <li key={`${note.terminalId} ${note.feeId} ${note.dueOn}`}>
                {say(`engine.note.${note.kind}`, {
                  terminal: terminalName(desk, note.terminalId),
                  on: say.day(note.dueOn),
                  fee: feeWord(desk, note.terminalId, note.feeId),
                })}
              </li>
            ))}
          </ul>
          {notes.length <= shown ? null : (
            <p>{say("report.outside.noteMore", { count: notes.length - shown })}</p>
          )}
        </>
      )}
    </section>
  );
}

/** a fee by its kind: its id is the contract's own and means nothing to a reader */
function feeWord({ say, request }: Desk, terminalId: string, feeId: string): string {
  const contractId = request.terminals.find(({ id }) => id === terminalId)?.contractId;
  const contract = request.contracts.find(({ id }) => id === contractId);
  const fees = contract?.versions.flatMap(({ terms }) => terms.fees ?? []) ?? [];
  const fee = fees.find(({ id }) => id === feeId);
  return fee ? say(`engine.category.${fee.category}`) : feeId;
}
