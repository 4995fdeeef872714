import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import { audit } from "@/lib/engine/audit";
import { plainDate } from "@/lib/engine/date";
import { fen } from "@/lib/engine/money";
import type { AuditReport } from "@/lib/engine/report";
import type { AuditRequest } from "@/lib/engine/request";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { examples } from "@/lib/examples/example";
import { depositReturnedInPart } from "@/tests/support/deposit-returned-in-part";
import { planTalkedDown } from "@/tests/support/plan-talked-down";
import { worlds } from "@/tests/support/worlds";
import { grouped } from "./advice";
import { calendarDays } from "./calendar-days";
import { sayClause, sayFee } from "./clause";
import { dataNeed, sayKilobytes } from "./data-need";
import { makeDesk, noOrigins, sayOrigin } from "./desk";
import { headlineOf } from "./headline";
import { billLines, firstShown, pickLines } from "./lines";
import { firstToExpire, nextFees } from "./next-days";
import { claimLines } from "./receipt-foot";
import { sayIn } from "./say";
import { unresolvedByReason } from "./settle";

const { recommendation } = audit(examples.withheld);
const reportOf = (request: AuditRequest): AuditReport => ({
  ...assess(request, latestRuleset),
  recommendation,
});
const few = { numRuns: 150 };
const adjusted = planTalkedDown;

describe("claimLines", () => {
  it("add up to the claim and to its least, in every world", () => {
    fc.assert(
      fc.property(worlds, (request) => {
        const report = reportOf(request);
        let sum = 0;
        for (const [sign, , amount] of claimLines(report)) {
          if (sign === "= ") expect(amount).toBe(sum < 0 ? 0 : sum);
          else sum += sign === "− " ? -amount : amount;
        }
      }),
      few,
    );
  });

  it("add the deposit that is due back", () => {
    expect(claimLines(reportOf(depositReturnedInPart))).toEqual([
      ["", "disputed", 0],
      ["+ ", "deposit", 9_900],
      ["= ", "claim", 9_900],
    ]);
  });
});

describe("headlineOf", () => {
  it("names the claim where there is one, and never calls the unknown nothing", () => {
    fc.assert(
      fc.property(worlds, (request) => {
        const report = reportOf(request);
        const { kind, fen: amount } = headlineOf(report);
        if (0 < report.totals.claimFen)
          expect([kind, amount]).toEqual(["claim", report.totals.claimFen]);
        else if (0 < report.totals.unresolvedFen) expect(kind).toBe("unresolved");
        if (kind === "clean")
          expect(report.totals.disputedFen + report.totals.unresolvedFen).toBe(0);
      }),
      few,
    );
  });

  it("says of the three examples what a person would", () => {
    expect(headlineOf(audit(examples["plan-adjusted"]))).toEqual({ kind: "claim", fen: 1_500 });
    expect(headlineOf(audit(examples.withheld))).toEqual({ kind: "claim", fen: 9_900 });
    expect(headlineOf(audit(examples["no-contract"]))).toEqual({ kind: "unresolved", fen: 19_800 });
  });
});

describe("the lines of the bill", () => {
  const many: AuditRequest = {
    ...adjusted,
    charges: Array.from({ length: 45 }, (_, i) => ({
      id: `typed:${i + 1}`,
      terminalId: "T1",
      on: plainDate(`2025-0${1 + (i % 9)}-03`),
      amountFen: fen(1_500),
      category: "data" as const,
      components: [],
      label: "流量费",
    })),
  };

  it("show the first thirty in order, those with a mark before the others", () => {
    const whole = billLines(many, reportOf(many));
    const lines = pickLines(whole, false);
    expect(lines).toHaveLength(firstShown);
    expect(lines.map(({ on, id }) => on + id)).toEqual(
      lines.map(({ on, id }) => on + id).toSorted(),
    );
    const marked = whole.filter(({ verdict }) => verdict === "disputed");
    expect(marked.length).toBeGreaterThanOrEqual(firstShown);
    expect(lines.every(({ verdict }) => verdict === "disputed")).toBe(true);
    expect(pickLines(whole, true)).toHaveLength(45);
  });

  it("hold the refunds of the days checked, which are counted and not judged", () => {
    const lines = billLines(depositReturnedInPart, reportOf(depositReturnedInPart));
    expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["typed:1", "owed"],
      ["typed:2", "refund"],
    ]);
  });

  it("bear the worst of their parts as a mark", () => {
    fc.assert(
      fc.property(worlds, (request) => {
        const lines = billLines(request, reportOf(request));
        for (const { verdict, amountFen, result } of lines) {
          expect(verdict === "refund").toBe(amountFen < 0);
          expect(verdict === "disputed").toBe(result !== null && 0 < result.disputedFen);
          if (verdict === "owed") expect(result?.justifiedFen).toBe(amountFen);
        }
        expect(lines.map(({ on }) => on)).toEqual(lines.map(({ on }) => on).toSorted());
      }),
      few,
    );
  });
});

describe("unresolvedByReason", () => {
  it("sums up to what cannot be told", () => {
    fc.assert(
      fc.property(worlds, (request) => {
        const report = reportOf(request);
        const sum = unresolvedByReason(report).reduce((all, [, amount]) => all + amount, 0);
        expect(sum).toBe(report.totals.unresolvedFen);
      }),
      few,
    );
  });
});

describe("nextFees", () => {
  const withNotice = (
    kind: "anytime" | "notAllowed" | "unknown",
    noticeDays: number,
  ): AuditRequest => ({
    ...adjusted,
    contracts: adjusted.contracts.map((contract) => ({
      ...contract,
      versions: contract.versions.map((version) => ({
        ...version,
        terms: { ...version.terms, cancellation: { kind, noticeDays, penaltyFen: fen(0) } },
      })),
    })),
  });

  it("puts the last day to give notice before the last day of service that owes nothing", () => {
    // due on 1 May for the month of April: service that ends on 29 April leaves the month unfinished
    const [first] = nextFees(adjusted, reportOf(adjusted));
    expect(first).toMatchObject({
      dueOn: "2026-05-01",
      netFen: 500,
      act: { kind: "by", on: "2026-04-29" },
    });
  });

  it("says when it is too late, not allowed, or not stated", () => {
    const acts = (request: AuditRequest) =>
      nextFees(request, reportOf(request)).map(({ act }) => act.kind);
    expect(acts(withNotice("anytime", 60)).slice(0, 3)).toEqual(["late", "late", "by"]);
    expect(new Set(acts(withNotice("notAllowed", 0)))).toEqual(new Set(["notAllowed"]));
    expect(new Set(acts(withNotice("unknown", 0)))).toEqual(new Set(["unknown"]));
  });
});

describe("firstToExpire", () => {
  it("is three years after the charge, or after the demand made in time", () => {
    const report = reportOf(examples.withheld);
    expect(firstToExpire(examples.withheld, report)).toEqual({ on: "2029-07-03", fen: 9_900 });
    const demanded = { ...examples.withheld, demandsOn: [plainDate("2026-11-01")] };
    expect(firstToExpire(demanded, reportOf(demanded))).toEqual({ on: "2029-11-01", fen: 9_900 });
  });

  it("is nothing where nothing is claimed", () => {
    expect(firstToExpire(examples["no-contract"], reportOf(examples["no-contract"]))).toBeNull();
  });
});

describe("calendarDays", () => {
  it("holds each deduction, the last day before it, and the end of the claim, each under its own name", () => {
    const desk = makeDesk(sayIn("zh-CN"), adjusted, reportOf(adjusted), noOrigins);
    const days = calendarDays(desk, "https://example.cn/report/x");
    expect(days[0]).toMatchObject({
      on: "2026-04-29",
      summary: "最晚今天提出解约，否则 2026年5月1日 扣流量费 ¥5.00",
    });
    expect(days[1]).toMatchObject({ on: "2026-05-01", summary: "预计扣流量费 ¥5.00" });
    expect(days.at(-1)).toMatchObject({ on: "2028-08-20", summary: "三年时效最后一天：¥15.00" });
    expect(new Set(days.map(({ uid }) => uid)).size).toBe(days.length);
    expect(
      days.every(({ description }) => description.includes("https://example.cn/report/x")),
    ).toBe(true);
  });
});

describe("dataNeed", () => {
  it("counts what the records hold and stretches it to a year", () => {
    // 120 sales in 455 days: 96 a year, 14 KB each
    expect(dataNeed(adjusted, reportOf(adjusted))).toMatchObject({
      own: { count: 120, days: 455 },
      perYear: 96,
      kilobytes: { low: 480, typical: 1_344, high: 13_440 },
      yearlyFen: 6_000,
      eachFen: 63,
    });
  });

  it("says nothing of a terminal without a SIM that paid no data fee", () => {
    const request = {
      ...adjusted,
      charges: [],
      terminals: adjusted.terminals.map((one) => ({ ...one, connectivity: "wifi" as const })),
    };
    expect(dataNeed(request, reportOf(request))).toBeNull();
  });

  it("writes an amount of data no more exactly than it is known", () => {
    expect([480, 1_023, 1_024, 1_344, 13_440, 511_000].map(sayKilobytes)).toEqual([
      "480 KB",
      "1023 KB",
      "1.0 MB",
      "1.3 MB",
      "13 MB",
      "499 MB",
    ]);
  });
});

describe("the words of a clause", () => {
  const zh = sayIn("zh-CN");
  const en = sayIn("en");

  it("quote the fee of the contract that a path leads to", () => {
    const path = 'contracts["C1"].versions[0].terms.fees["data"]';
    expect(sayClause(zh, adjusted, path)).toBe(
      "合同（2025年1月1日签），最初的条款，“流量费：每 1 个月收一次，按交易量分档：交易量不超过 ¥50,000.00 收 ¥5.00、超过的收 ¥15.00，从激活日起算”",
    );
    expect(sayClause(en, adjusted, path)).toBe(
      "Contract signed 1 January 2025, original terms, “Data fee: every month, by volume: ¥5.00 for a volume up to ¥50,000.00, ¥15.00 beyond that, counted from activation”",
    );
  });

  it("keep a path that leads nowhere as it is", () => {
    expect(sayClause(zh, adjusted, 'contracts["C9"].versions[0]')).toBe(
      'contracts["C9"].versions[0]',
    );
    expect(sayClause(zh, adjusted, "nonsense")).toBe("nonsense");
  });

  it("tell everything that lowers a fee", () => {
    const fee = adjusted.contracts[0]?.versions[1]?.terms.fees?.[0];
    if (!fee) throw new Error("the example states a fee");
    const rich = {
      ...fee,
      per: "contract" as const,
      free: { count: 30, unit: "day" as const },
      waivers: [
        { kind: "volume" as const, atLeastFen: fen(5_000_000), scope: "terminal" as const },
      ],
      yearlyCapFen: fen(6_000),
    };
    expect(sayFee(zh, rich)).toBe(
      "流量费：每 1 个月收一次，每次 ¥5.00，从激活日起算，期末收，前 30 天免费，前一期交易满 ¥50,000.00 免收，一年最多 ¥60.00，整份合同只收一次",
    );
  });
});

describe("sayOrigin", () => {
  const origins = { ...noOrigins, statements: { s1: { fileName: "五月.csv", layout: "x" } } };
  const desk = makeDesk(sayIn("zh-CN"), adjusted, reportOf(adjusted), origins);

  it("names file and row, also of what was found inside a transaction", () => {
    expect(sayOrigin(desk, "s1:12")).toBe("账单文件 五月.csv 第 12 行");
    expect(sayOrigin(desk, "residual:s1:7")).toBe("账单文件 五月.csv 第 7 行");
    expect(sayOrigin(desk, "typed:3")).toBe("您手工填写的第 3 条");
    expect(sayOrigin(desk, "pasted:2")).toBe("您粘贴的第 2 条");
  });

  it("is silent where nobody wrote it down", () => {
    expect(sayOrigin(desk, "s2:1")).toBeNull();
    expect(sayOrigin(desk, "bill")).toBeNull();
  });
});

describe("grouped", () => {
  it("puts the same amount month after month into one line, and loses no fen", () => {
    const { account } = audit(adjusted).recommendation;
    for (const option of account.options) {
      const runs = grouped(option.lines);
      expect(runs.reduce((sum, { line, count }) => sum + line.fen * count, 0)).toBe(option.costFen);
      expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(option.lines.length);
    }
    expect(grouped(account.options[0]?.lines ?? [])[0]?.count).toBeGreaterThan(20);
  });
});
