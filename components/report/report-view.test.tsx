import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { audit } from "@/lib/engine/audit";
import type { AuditRequest } from "@/lib/engine/request";
import { exampleNames, examples } from "@/lib/examples/example";
import { type Locale, locales } from "@/lib/messages/format";
import { depositReturnedInPart } from "@/tests/support/deposit-returned-in-part";
import { planTalkedDown } from "@/tests/support/plan-talked-down";
import { noOrigins } from "./desk";
import { ReportView } from "./report-view";

const folder = path.resolve(import.meta.dirname, "../../../shared/spec/cases");
const shared = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.startsWith("story-"))
  : [];
const stories = shared.map(
  (name) =>
    [
      name,
      (JSON.parse(readFileSync(path.join(folder, name), "utf8")) as { request: AuditRequest })
        .request,
    ] as const,
);
const all = [
  ...exampleNames.map((name) => [name, examples[name]] as const),
  ["a deposit returned in part", depositReturnedInPart] as const,
  ["a plan that was talked down", planTalkedDown] as const,
  ...stories,
];

function html(request: AuditRequest, locale: Locale, whole = false): string {
  return renderToStaticMarkup(
    <ReportView
      request={request}
      report={audit(request)}
      origins={noOrigins}
      locale={locale}
      sha256={"0".repeat(64)}
      path="/report/x"
      all={whole}
    >
      <p>acts</p>
    </ReportView>,
  );
}

/** what a reader sees: no tags, no addresses */
function textOf(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, " ");
}

describe("ReportView", () => {
  it.each(all)(
    "says everything in both languages and leaves no code on the page: %s",
    (_, request) => {
      for (const locale of locales) {
        const text = textOf(html(request, locale));
        expect(text).not.toMatch(/\b(?:advice|engine|report|sources|check)\.[a-z][\w.-]*/);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );

  it.each(all)("gives every part of the page its own address: %s", (_, request) => {
    const ids = [...html(request, "zh-CN", true).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("says the amount first: what to ask for stands in the heading and at the foot of the bill", () => {
    const page = html(examples["plan-adjusted"], "zh-CN");
    expect(textOf(/<h1.*?<\/h1>/.exec(page)?.[0] ?? "")).toContain("应退 ¥15.00");
    expect(textOf(/<p class="claim">.*?<\/p>/.exec(page)?.[0] ?? "")).toMatch(/应退\s+¥15\.00/);
  });

  it("writes what cannot be told as its amount and never as nothing", () => {
    const page = html(examples["no-contract"], "zh-CN");
    expect(textOf(/<p class="claim unresolved">.*?<\/p>/.exec(page)?.[0] ?? "")).toMatch(
      /无法判断\s+¥198\.00/,
    );
    expect(page).not.toContain('<p class="claim">');
  });
});
