import { localePath } from "@/lib/i18n/navigation";
import type { AuditReport, Entitlement } from "@/lib/engine/report";
import type { AuditRequest, Charge } from "@/lib/engine/request";
import type { Origins } from "@/lib/schemas/origins";
import { readableWithCodes } from "./readable";
import type { Params, Say } from "./say";

/** Everything that the parts of a report page look up, put together once for a page. */
export type Desk = {
  readonly say: Say;
  readonly request: AuditRequest;
  readonly report: AuditReport;
  readonly origins: Origins;
  readonly terminals: ReadonlyMap<string, string>;
  readonly charges: ReadonlyMap<string, Charge>;
  readonly entitlements: ReadonlyMap<string, Entitlement>;
};

/** of an example: written by hand, read from no file */
export const noOrigins: Origins = { statements: {}, providerName: null, assumptions: [] };

export function makeDesk(
  say: Say,
  request: AuditRequest,
  report: AuditReport,
  origins: Origins,
): Desk {
  return {
    say,
    request,
    report,
    origins,
    terminals: namesOf(say, request, origins.providerName),
    charges: new Map(request.charges.map((charge) => [charge.id, charge])),
    entitlements: new Map(report.entitlements.map((entitlement) => [entitlement.id, entitlement])),
  };
}

/** an institution that we know by its name; free text stays as typed */
export function providerName(say: Say, provider: string): string {
  const key = `sources.providers.${provider}`;
  return say.has(key) ? say(key) : provider;
}

/** names by provider and device; the id beside them only where the name alone does not tell two apart */
function namesOf(say: Say, request: AuditRequest, typedName: string | null): Map<string, string> {
  const plain = request.terminals.map(({ id, provider, device }) => ({
    id,
    words: {
      provider: typedName ?? providerName(say, provider),
      device: say(`engine.device.${device}`),
    },
  }));
  const name = (words: Params) => say("report.terminalName", words);
  return new Map(
    plain.map(({ id, words }) => {
      const twins = plain.filter((other) => name(other.words) === name(words));
      return [
        id,
        1 < twins.length ? say("report.terminalNumbered", { ...words, id }) : name(words),
      ];
    }),
  );
}

export function terminalName({ say, terminals }: Desk, id: string | null): string {
  if (id === null) return say("report.terminalNone");
  return terminals.get(id) ?? say("report.terminalUnknown", { id });
}

/** The engine's parameters written out, terminals by their names. */
export function written(desk: Desk, params: Params): Params {
  const words = readableWithCodes(desk.say, params);
  const { terminalId } = params;
  return typeof terminalId === "string" && terminalId !== ""
    ? { ...words, terminalId: terminalName(desk, terminalId) }
    : words;
}

/** Where a charge or a transaction stands on paper; null where nobody wrote it down. */
export function sayOrigin({ say, origins }: Desk, id: string): string | null {
  const bare = id.replace(/^(?:residual|fee):/, "");
  const cut = bare.lastIndexOf(":");
  const [paper, row] = [bare.slice(0, cut), bare.slice(cut + 1)];
  if (cut < 0 || !/^\d+$/.test(row)) return null;
  if (paper === "typed" || paper === "pasted") return say(`report.working.${paper}`, { row });
  const file = origins.statements[paper];
  return file === undefined ? null : say("report.working.row", { file: file.fileName, row });
}

export function link({ say }: Desk, path: string): string {
  return localePath(say.locale, path);
}

/** an address within the page: ids of the engine hold signs that a fragment must not */
export function anchorId(kind: "charge" | "period" | "finding", id: string): string {
  return `${kind}-${id.replaceAll(/[^A-Za-z0-9_-]/g, "-")}`;
}
