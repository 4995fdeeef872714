import { audit } from "@/lib/engine/audit";
import type { Advice, Option, OptionKind } from "@/lib/engine/recommendation";
import type { AuditRequest } from "@/lib/engine/request";

export type Told = { readonly costs: readonly number[]; readonly saves: readonly number[] };

export function adviceFor(request: AuditRequest, terminalId = "T1"): Advice {
  const { terminals, account } = audit(request).recommendation;
  return terminals.find((advice) => advice.terminalId === terminalId) ?? account;
}

export function option(advice: Advice, kind: OptionKind): Option {
  const found = advice.options.find((one) => one.kind === kind);
  if (!found) throw new Error(`no option ${kind}`);
  return found;
}

export function told({ options }: Advice): Told {
  return {
    costs: options.map(({ costFen }) => costFen),
    saves: options.map(({ savesFen }) => savesFen),
  };
}

export function linesOf(advice: Advice, kind: OptionKind): string[] {
  return option(advice, kind).lines.map(
    ({ code, on, fen: amount }) => `${on ?? "spread"} ${code} ${amount}`,
  );
}
