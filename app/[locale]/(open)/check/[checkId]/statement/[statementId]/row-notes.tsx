import { getLocale, getTranslations } from "next-intl/server";
import { sayIn } from "@/components/report/say";
import { Pages } from "@/components/check/pages";
import { Details } from "@/components/ui/details";
import { pageAt, type PageQuery } from "@/lib/flow/pages";
import type { StatementReading } from "@/lib/intake/bulk/statement-reading";
import type { RowNote } from "@/lib/intake/reading";
import { type NoteList, noteCount } from "@/lib/intake/bulk/statement-reading";
import { formatCount } from "@/lib/messages/format";

/** Every row that was left out, put right or found twice, with the reason. Those that could not be used stand open. */
export async function RowNotes({
  reading,
  query,
}: {
  readonly reading: StatementReading;
  readonly query: PageQuery;
}) {
  const t = await getTranslations("check.statement.rowCounts");
  const part = (list: NoteList) => ({
    list,
    query,
    notes: reading[list],
    count: noteCount(reading.noteCounts, list),
  });
  return (
    <div>
      <Notes title={t("refused")} {...part("refused")} open />
      <Notes title={t("repaired")} {...part("repaired")} />
      <Notes title={t("duplicate")} {...part("duplicates")} />
      <Notes title={t("skipped")} {...part("skipped")} />
    </div>
  );
}

async function Notes({
  title,
  list,
  notes,
  count,
  query,
  open = false,
}: {
  readonly title: string;
  readonly list: NoteList;
  readonly notes: readonly RowNote[];
  /** with those that are not listed */
  readonly count: number;
  readonly query: PageQuery;
  readonly open?: boolean;
}) {
  if (notes.length === 0) return null;
  const t = await getTranslations("check.statement");
  const say = sayIn(await getLocale());
  const page = pageAt(query, list, notes.length);
  return (
    <div id={list} className="scroll-mt-4">
      <Details summary={`${title} · ${formatCount(count)}`} open={open || page.isAsked}>
        <ul className="space-y-1 text-sm">
          {notes.slice(page.from, page.to).map((note) => (
            <li key={`${note.row} ${note.code}`}>
              <span className="text-ink-soft">{t("row", { row: String(note.row) })} · </span>
              {say(`intake.rows.${note.code}`, note.params)}
            </li>
          ))}
        </ul>
        <Pages {...{ list, title, page, query, count }} listed={notes.length} />
      </Details>
    </div>
  );
}
