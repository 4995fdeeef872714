import "server-only";
import { createTranslator } from "next-intl";
import type { RefusalCode } from "../intake/codes";
import { type Issue, issueCodes } from "../schemas/issues";
import { api as english } from "../messages/en/api";
import { intake as inEnglish } from "../messages/en/intake";
import type { Locale } from "../messages/format";
import { api as chinese } from "../messages/zh-CN/api";
import { intake as inChinese } from "../messages/zh-CN/intake";
import { languageOf } from "./language";

type Params = Readonly<Record<string, string | number>>;
/** what stands in the way of an answer; the words of each code stand in lib/messages/<language>/api.ts */
export type ProblemCode = keyof typeof chinese.problem;
export type Problem = {
  readonly status: 400 | 405 | 413 | 415 | 429 | 500 | 503;
  readonly code: ProblemCode;
  readonly params?: Params;
  readonly issues?: readonly Issue[];
  /** why a file gave no rows: a code of lib/intake/codes.ts */
  readonly statement?: { readonly code: RefusalCode; readonly params: Params };
  readonly headers?: Readonly<Record<string, string>>;
};

/** on every answer of the API: it is made for one asker, and it is what it says it is */
export const answerHeaders = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;

/** the connection ends with the answer, and with it whatever is still to come of the body */
const unread = { connection: "close" } as const;
/** a body up to this length that is not wanted is let run out: most senders look for the answer only when they have sent all */
const mostRunOut = 64_000_000;

/** The problem as JSON, in the language that the asker prefers. */
export function refusal(request: Request, problem: Problem): Response {
  const locale = languageOf(request);
  const say = sayIn(locale);
  const issues: Said[] = (problem.issues ?? []).map(({ path, code, params }) => ({
    path,
    code,
    message: say(`issue.${code}`, params),
  }));
  if (problem.statement !== undefined) issues.push(aboutFile(problem.statement, say));
  const message = say(`problem.${problem.code}`, { count: issues.length, ...problem.params });
  return new Response(JSON.stringify({ error: { code: problem.code, message, issues } }), {
    status: problem.status,
    headers: {
      ...answerHeaders,
      "content-language": locale,
      vary: "Accept-Language",
      ...(problem.status !== 400 && isEndless(request) ? unread : {}),
      ...problem.headers,
    },
  });
}

/** every code of the schemas has its words: the compiler holds the two lists against each other */
issueCodes satisfies readonly (keyof typeof chinese.issue)[];

function sayIn(locale: Locale): (key: string, params: Params) => string {
  const words =
    locale === "en"
      ? { ...english, file: inEnglish.refusals }
      : { ...chinese, file: inChinese.refusals };
  // the keys are built from codes, so the compiler cannot follow them: the tests do
  const translate: (key: never, params: never) => string = createTranslator({
    locale,
    messages: words,
    timeZone: "Asia/Shanghai",
  });
  return (key, params) => translate(key as never, params as never);
}

type Said = { readonly path: string; readonly code: string; readonly message: string };

function aboutFile(
  { code, params }: NonNullable<Problem["statement"]>,
  say: (key: string, params: Params) => string,
): Said {
  return { path: "file", code, message: say(`file.${code}`, params) };
}

function isEndless(request: Request): boolean {
  const length = Number(request.headers.get("content-length") ?? 0);
  return request.headers.has("transfer-encoding") || mostRunOut < length;
}
