import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import { audit } from "@/lib/engine/audit";
import { addDays, plainDate } from "@/lib/engine/date";
import { fen } from "@/lib/engine/money";
import type { AuditReport } from "@/lib/engine/report";
import type { AuditRequest, Charge, Contract, Terminal, Transaction } from "@/lib/engine/request";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { checkReport } from "../support/check-working";
import { type Dice, diceOf, shuffled } from "../support/dice";
import { groups } from "../support/group";
import { same } from "../support/same";
import { manyWorlds, patience, worlds, worldsWith } from "../support/worlds";

const figures = (request: AuditRequest): string => JSON.stringify(assess(request, latestRuleset));

describe("any request that the schema lets in", () => {
  it(
    "is answered, in plain JSON, by workings that add up, and left as it was",
    () => {
      fc.assert(
        fc.property(worlds, (request) => {
          const before = JSON.stringify(request);
          const report = audit(request);
          same(JSON.stringify(request), before);
          expect(JSON.parse(JSON.stringify(report))).toEqual(report);
          checkReport(report);
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

describe("M1: the order of the lists", () => {
  it(
    "changes nothing in the report, its advice included",
    () => {
      fc.assert(
        fc.property(worlds, fc.nat(), (request, seed) => {
          const again = audit(mixed(request, diceOf(`order ${seed}`)));
          same(JSON.stringify(again), JSON.stringify(audit(request)));
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

// Versions and tiers are lists "in order": their order is part of the contract, so they are left alone.
function mixed(request: AuditRequest, dice: Dice): AuditRequest {
  return {
    ...request,
    terminals: shuffled(request.terminals, dice),
    contracts: shuffled(request.contracts, dice).map((contract) => mixedContract(contract, dice)),
    charges: shuffled(request.charges, dice).map((charge) => ({
      ...charge,
      components: shuffled(charge.components, dice),
    })),
    transactions: shuffled(request.transactions, dice),
    usage: shuffled(request.usage, dice),
    demandsOn: shuffled(request.demandsOn, dice),
  };
}

function mixedContract(contract: Contract, dice: Dice): Contract {
  const versions = contract.versions.map((version) => {
    const fees =
      version.terms.fees &&
      shuffled(version.terms.fees, dice).map((fee) => ({
        ...fee,
        components: shuffled(fee.components, dice),
        waivers: shuffled(fee.waivers, dice),
        discounts: shuffled(fee.discounts, dice),
      }));
    return { ...version, terms: { ...version.terms, fees } };
  });
  return { ...contract, versions };
}

describe("M2: split and merge", () => {
  // The engine sees one list; what is left of the relation is that parts may come in any order, however they were cut.
  const cuts: readonly (readonly [string, (one: Charge | Transaction) => string])[] = [
    ["row", ({ id }) => String(id.length % 2) + id.slice(1, 2)],
    ["day", ({ on }) => on],
    ["month", ({ on }) => on.slice(0, 7)],
  ];
  it.each(cuts)(
    "records cut by %s and put together again are the whole",
    (_, partOf) => {
      fc.assert(
        fc.property(worlds, fc.nat(), (request, seed) => {
          const together = <T extends Charge | Transaction>(list: readonly T[]): T[] =>
            shuffled(groups(list, partOf), diceOf(`parts ${seed}`)).flat();
          const merged = {
            ...request,
            charges: together(request.charges),
            transactions: together(request.transactions),
          };
          same(figures(merged), figures(request));
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

describe("M4: an unrelated transaction", () => {
  const unrelated: Omit<Transaction, "terminalId"> = {
    id: "unrelated",
    on: plainDate("2022-02-02"),
    amountFen: fen(0),
    card: "other",
    feeFen: null,
    settledFen: null,
  };

  it(
    "of nothing, without a fee, changes nothing",
    () => {
      fc.assert(
        fc.property(worlds, (request) => {
          same(figures(withTransaction(request, unrelated)), figures(request));
        }),
        manyWorlds,
      );
    },
    patience,
  );

  it(
    "long before the records begin changes nothing",
    () => {
      fc.assert(
        fc.property(worlds, fc.integer({ min: 1, max: 9_000_000 }), (request, amount) => {
          const old = { ...unrelated, on: plainDate("2001-01-01"), amountFen: fen(amount) };
          same(figures(withTransaction(request, old)), figures(request));
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

function withTransaction(
  request: AuditRequest,
  one: Omit<Transaction, "terminalId">,
): AuditRequest {
  const terminalId = request.terminals[0]?.id ?? "";
  return { ...request, transactions: [...request.transactions, { ...one, terminalId }] };
}

describe("M5: a transaction that no finding names", () => {
  // Narrowed: volumes and numbers of transactions decide waivers, tiers and fees by transaction without being named, and
  // a rate finding names its ten largest only. So: terms without those, and kinds of card without a rate finding.
  const plain = worldsWith({}, (request) => ({
    ...request,
    contracts: request.contracts.map(withoutVolumes),
  }));

  it(
    "can be taken away without changing a finding",
    () => {
      fc.assert(
        fc.property(plain, (request) => {
          const report = assess(request, latestRuleset);
          const named = namedIn(report);
          const transactions = request.transactions.filter(
            ({ id, terminalId, card }) => named.has(id) || named.has(`${card} ${terminalId}`),
          );
          const again = assess({ ...request, transactions }, latestRuleset);
          expect(again.findings).toEqual(report.findings);
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

function withoutVolumes(contract: Contract): Contract {
  const versions = contract.versions.map((version) => {
    const fees =
      version.terms.fees
        ?.filter(({ model: { kind } }) => kind === "recurring" || kind === "metered")
        .map((fee) => ({ ...fee, waivers: [] })) ?? null;
    return { ...version, terms: { ...version.terms, fees } };
  });
  return { ...contract, versions };
}

type Report = Omit<AuditReport, "recommendation">;

function namedIn({ charges, findings }: Report): Set<string> {
  const named = new Set<string>();
  for (const { id, hidden } of charges) if (hidden) named.add(id.replace(/^(residual|fee):/, ""));
  for (const { card, terminalId } of findings) if (card) named.add(`${card} ${terminalId}`);
  return named;
}

describe("M18: names", () => {
  const mark = "!~";

  // The ending sorts below everything else, so that the order of the ids, which decides between equals, stays as it was.
  it(
    "of terminals, contracts, fees, charges and transactions have no influence",
    () => {
      fc.assert(
        fc.property(worlds, (request) => {
          const renamed = JSON.stringify(audit(marked(request, mark)));
          same(renamed.replaceAll(mark, ""), JSON.stringify(audit(request)));
        }),
        manyWorlds,
      );
    },
    patience,
  );

  // A label is repeated in the first line of a working; nothing else may come of it.
  it(
    "as the bill prints them have no influence",
    () => {
      fc.assert(
        fc.property(worlds, fc.string({ maxLength: 9 }), (request, label) => {
          const charges = request.charges.map((charge) => ({ ...charge, label }));
          const bare = (report: Report): string =>
            JSON.stringify(report, (key, value: unknown) => (key === "label" ? "" : value));
          same(
            bare(assess({ ...request, charges }, latestRuleset)),
            bare(assess(request, latestRuleset)),
          );
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

function marked(request: AuditRequest, mark: string): AuditRequest {
  const idKeys = new Set(["id", "terminalId", "contractId"]);
  const text = JSON.stringify(request, (key, value: unknown) =>
    idKeys.has(key) && typeof value === "string" ? value + mark : value,
  );
  return JSON.parse(text) as AuditRequest;
}

describe("M19: a second merchant's data", () => {
  // Narrowed: a charge that names no terminal may belong to anybody, and a deposit given back counts for its category
  // wherever it was paid (section 7); both bind the two together on purpose.
  const named = worldsWith({}, (request) => ({
    ...request,
    charges: request.charges.filter(
      ({ terminalId, category, amountFen }) =>
        terminalId !== null &&
        terminalId !== "unknown" &&
        !(category === "deposit" && amountFen < 0),
    ),
  }));

  it(
    "leaves the first one's figures as they were",
    () => {
      fc.assert(
        fc.property(named, named, (first, second) => {
          const guest = marked(second, "zz");
          const both = assess(
            {
              ...first,
              terminals: [...guest.terminals, ...first.terminals],
              contracts: [...first.contracts, ...guest.contracts],
              charges: [...guest.charges, ...first.charges],
              transactions: [...first.transactions, ...guest.transactions],
              usage: [...guest.usage, ...first.usage],
            },
            latestRuleset,
          );
          expect(of(both, first.terminals)).toEqual(
            of(assess(first, latestRuleset), first.terminals),
          );
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

function of(report: Report, terminals: readonly Terminal[]): Partial<Report> {
  const ids = new Set(terminals.map(({ id }) => id));
  const isOwn = ({ terminalId }: { readonly terminalId: string | null }): boolean =>
    terminalId !== null && ids.has(terminalId);
  return {
    charges: report.charges.filter(isOwn),
    entitlements: report.entitlements.filter(isOwn),
    findings: report.findings.filter(isOwn),
    notes: report.notes.filter(isOwn),
    upcoming: report.upcoming.filter(isOwn),
  };
}

describe("M23: evidence added and withdrawn", () => {
  it(
    "is as if it had never been added",
    () => {
      fc.assert(
        fc.property(worlds, fc.nat({ max: 900 }), (request, days) => {
          const on = addDays(request.window.from, days);
          const added = { ...request, demandsOn: [...request.demandsOn, on] };
          const withdrawn = { ...added, demandsOn: added.demandsOn.slice(0, -1) };
          same(figures(withdrawn), figures(request));
          expect(claimed(added)).toBeGreaterThanOrEqual(claimed(request));
        }),
        manyWorlds,
      );
    },
    patience,
  );
});

function claimed(request: AuditRequest): number {
  return assess(request, latestRuleset).totals.claimFen;
}
