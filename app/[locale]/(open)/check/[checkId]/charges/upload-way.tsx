import { getLocale, getTranslations } from "next-intl/server";
import { FileDrop } from "@/components/check/file-drop";
import { Section } from "@/components/check/section";
import { sayIn } from "@/components/report/say";
import { Notice } from "@/components/ui/notice";
import { limits } from "@/lib/limits";
import { formatCount } from "@/lib/messages/format";
import { errorCodes } from "@/lib/schemas/form";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A plain form that sends a file to its own route; with scripts on it takes dropped files and shows how far it is. */
export async function UploadWay({
  checkId,
  problem,
}: {
  readonly checkId: string;
  readonly problem: Query;
}) {
  const t = await getTranslations("check.charges.upload");
  const locale = await getLocale();
  const trouble = await problemText(problem);
  return (
    <Section id="upload" title={t("heading")}>
      {trouble === null ? null : (
        <Notice tone="unclear" live>
          <p>{trouble}</p>
        </Notice>
      )}
      <FileDrop
        action={`/api/check/${checkId}/statement`}
        locale={locale}
        asksPassword={asksPassword(problem)}
        words={{
          label: t("label"),
          hint: t("hint"),
          button: t("button"),
          drop: t("drop"),
          reading: t("reading"),
          failed: t("failed"),
          cancel: t("cancel"),
          // filled in by the browser as it sends
          progress: t("progress", { done: "%done", all: "%all" }),
          rows: t("rows", { rows: "%rows", done: "%done", all: "%all" }),
          left: t("left", { seconds: "%seconds" }),
          password: t("password"),
          passwordHint: t("passwordHint"),
        }}
      />
    </Section>
  );
}

function asksPassword({ problem }: Query): boolean {
  return problem === "file-passwordNeeded" || problem === "file-passwordWrong";
}

/** The words for ?problem=…: a code of ours, or "file-" and a code of the reader. */
async function problemText(query: Query): Promise<string | null> {
  const { problem } = query;
  if (typeof problem !== "string") return null;
  const code = errorCodes.find((each) => each === problem);
  const t = await getTranslations("errors.field");
  if (code === "storage-full") return (await fullText(query)) ?? t(code);
  if (code !== undefined) return t(code);
  const say = sayIn(await getLocale());
  const key = `intake.refusals.${problem.replace(/^file-/, "").slice(0, 40)}`;
  if (!problem.startsWith("file-") || !say.has(key)) return t("unexpected");
  const numbers = ["limit", "row", "columns"].map((name) => [name, Number(query[name] ?? 0)]);
  return say(key, Object.fromEntries(numbers));
}

/** null: the address does not say what is used */
async function fullText({ used, files }: Query): Promise<string | null> {
  const [bytes, count] = [Number(used), Number(files)];
  if (!Number.isSafeInteger(bytes) || !Number.isSafeInteger(count) || bytes < 0 || count < 0)
    return null;
  const t = await getTranslations("check.charges.upload");
  return t("full", {
    used: megabytes(bytes),
    files: formatCount(count),
    mostUsed: megabytes(limits.storedBytes),
    mostFiles: formatCount(limits.storedFiles),
  });
}

function megabytes(bytes: number): string {
  return `${formatCount(Math.ceil(bytes / 1_000_000))} MB`;
}
