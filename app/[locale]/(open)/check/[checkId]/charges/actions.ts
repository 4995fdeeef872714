"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { guestAction } from "@/lib/auth/actions";
import { today } from "@/lib/clock";
import { discardFiles } from "@/lib/files/stored-files";
import { asLine, readPasted, withPasted } from "@/lib/flow/lines";
import { takePoints } from "@/lib/http/rate";
import { localePath } from "@/lib/i18n/navigation";
import { runJob } from "@/lib/reading/host";
import { keptFiles } from "@/lib/reading/kept";
import { lineForm, pasteForm, periodForm } from "@/lib/schemas/check-forms";
import { emptyInput } from "@/lib/schemas/fields";
import { invalid, plainField, refused, typedValues } from "@/lib/schemas/form";
import { askedChoice } from "@/lib/schemas/label-choice";
import { changeCheck, findCheck } from "@/lib/store/checks";
import { listLabelChoices, settleLabel } from "@/lib/store/label-choices";
import { addReport } from "@/lib/store/reports";
import { dropStatement } from "@/lib/store/kept-statements";
import { listStatements } from "@/lib/store/statements";

/** lines that one check holds; more is a matter for a file */
const mostLines = 1_000;
/** of the points that an address has in a minute: a result reads every file and computes */
const pointsOfResult = 2_000;

export const addLine = guestAction(lineForm, async (key, { answers, typed }, form) => {
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", typed);
  if (answers === null) return refused("unexpected", typed);
  if (today() < answers.on) return invalid({ on: "day-in-the-future" }, typed);
  if (mostLines <= draft.lines.length) return refused("too-many-lines", typed);
  const t = await getTranslations("check.charges.categories");
  const line = asLine(answers, t(answers.category));
  await changeCheck(key, id, { ...draft, lines: [...draft.lines, line] });
  return backTo(id, "noted");
});

/** A noted line goes, or the merchant says what its name is. */
export const changeLine = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", {});
  if (form.has("relabel")) {
    const asked = askedChoice(form);
    if (asked === null) return refused("unexpected", {});
    await settleLabel(key, asked);
    return backTo(id, "noted");
  }
  const nth = Number(plainField(form, "line"));
  await changeCheck(key, id, { ...draft, lines: draft.lines.filter((_, index) => index !== nth) });
  return backTo(id, "noted");
});

export const readPaste = guestAction(pasteForm, async (key, { answers, typed }, form) => {
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", typed);
  const pasted = readPasted(answers, draft.lines, today());
  await changeCheck(key, id, { ...draft, pasted });
  if (pasted.lines.length === 0) {
    // what was pasted stays in its field, and the reasons come with the page
    refresh();
    return invalid({ pasted: "nothing-read" }, typed);
  }
  return backTo(id, "pasted-read");
});

export const settlePaste = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", {});
  const lines = plainField(form, "act") === "keep" ? withPasted(draft) : draft.lines;
  if (mostLines < lines.length) return refused("too-many-lines", {});
  await changeCheck(key, id, { ...draft, lines, pasted: null });
  return backTo(id, "noted");
});

export const removeStatement = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  if ((await findCheck(key, id)) === null) return refused("gone", {});
  await discardFiles((await dropStatement(key, id, plainField(form, "statement"))) ?? []);
  return backTo(id, "statements");
});

export const saveTerminals = guestAction(emptyInput, async (key, _nothing, form) => {
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", {});
  const chosen = plainField(form, "fileTerminals");
  const files = await listStatements(key, id);
  const known = files.some(({ terminals }) => terminals.includes(chosen.slice(4)));
  if (chosen !== "all" && !known) return invalid({ fileTerminals: "choose-one" }, {});
  const fileTerminals =
    chosen === "all"
      ? ({ kind: "all" } as const)
      : ({ kind: "one", number: chosen.slice(4) } as const);
  await changeCheck(key, id, { ...draft, fileTerminals });
  return backTo(id, "result");
});

export const savePeriod = guestAction(periodForm, async (key, { answers, typed }, form) => {
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", typed);
  if (answers.window !== null && today() < answers.window.to)
    return invalid({ to: "day-in-the-future" }, typed);
  const late = answers.demandsOn.find((on) => today() < on);
  const name = Object.entries(typed).find(([, value]) => value === late)?.[0];
  if (name !== undefined) return invalid({ [name]: "day-in-the-future" }, typed);
  await changeCheck(key, id, { ...draft, ...answers });
  return backTo(id, "result");
});

export const showResult = guestAction(emptyInput, async (key, _nothing, form) => {
  const asked = new Request("http://localhost/check", { headers: await headers() });
  if ((await takePoints(asked, pointsOfResult)) !== null) return refused("too-many-requests", {});
  const id = plainField(form, "checkId");
  const draft = await findCheck(key, id);
  if (draft === null) return refused("gone", typedValues(form));
  const files = await listStatements(key, id);
  if (files.some((file) => !draft.keptStatements.includes(file.id)))
    return refused("statements-open", {});
  const kept = await keptFiles(key, files);
  const choices = await listLabelChoices(key);
  const ready = await runJob({ kind: "result", draft, files: kept, choices, today: today() });
  const locale = await getLocale();
  if (ready.kind === "refused")
    return refused(ready.code === "busy" ? "reader-busy" : "reader-failed", {});
  if (ready.kind === "missing") {
    if (ready.missing === "records") return refused("no-deductions-yet", {});
    if (ready.missing === "file-terminals") return refused("terminals-open", {});
    const step = ready.missing === "agreement" ? "agreement" : "terminal";
    redirect(`${localePath(locale, `/check/${id}/${step}`)}?missing=${ready.missing}`);
  }
  const { token } = await addReport(key, id, {
    request: ready.request,
    report: ready.report,
    origins: {
      statements: Object.fromEntries(
        files.map(({ id: statement, fileName, layout }) => [statement, { fileName, layout }]),
      ),
      providerName: draft.terminal?.provider === "other" ? draft.terminal.providerName : null,
      assumptions: ready.assumptions.map(({ code, params }) => ({ code, params: { ...params } })),
    },
  });
  redirect(localePath(locale, `/report/${token}`));
});

/** The same page, read anew, at the part that has changed. */
async function backTo(id: string, part: string): Promise<never> {
  // a redirect that differs by its fragment alone would show what the browser has
  refresh();
  redirect(`${localePath(await getLocale(), `/check/${id}/charges`)}#${part}`);
}
