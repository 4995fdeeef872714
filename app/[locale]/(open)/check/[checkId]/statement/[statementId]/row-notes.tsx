import { getLocale, getTranslations } from "next-intl/server";
import { sayIn } from "@/components/report/say";
import { Details } from "@/components/ui/details";
import type { StatementReading } from "@/lib/intake/bulk/statement-reading";
import type { RowNote } from "@/lib/intake/reading";
import { type NoteList, noteCount } from "@/lib/intake/bulk/statement-reading";
import { formatCount } from "@/lib/messages/format";

/** rows of one kind that are named one by one */
const most = 200;

/** Every row that was left out, put right or found twice, with the reason. Those that could not be used stand open. */
export async function RowNotes({ reading }: { readonly reading: StatementReading }) {
  const t = await getTranslations("check.statement.rowCounts");
  const count = (list: NoteList) => noteCount(reading.noteCounts, list);
  return (
    <div>
      <Notes title={t("refused")} notes={reading.refused} count={count("refused")} open />
      <Notes title={t("repaired")} notes={reading.repaired} count={count("repaired")} />
      <Notes title={t("duplicate")} notes={reading.duplicates} count={count("duplicates")} />
      <Notes title={t("skipped")} notes={reading.skipped} count={count("skipped")} />
    </div>
  );
}

async function Notes({
  title,
  notes,
  count,
  open = false,
}: {
  readonly title: string;
  readonly notes: readonly RowNote[];
  /** with those that are not listed */
  readonly count: number;
  readonly open?: boolean;
}) {
  if (notes.length === 0) return null;
  const t = await getTranslations("check.statement");
  const say = sayIn(await getLocale());
  return (
    <Details summary={`${title} · ${formatCount(count)}`} open={open}>
      <ul className="space-y-1 text-sm">
        {notes.slice(0, most).map((note) => (
          <li key={`${note.row} ${note.code}`}>
            <span className="text-ink-soft">{t("row", { row: String(note.row) })} · </span>
            {say(`intake.rows.${note.code}`, note.params)}
          </li>
        ))}
      </ul>
      {count <= most ? null : (
        <p className="mt-1 text-sm text-ink-soft">{t("more", { count: count - most })}</p>
      )}
    </Details>
  );
}
