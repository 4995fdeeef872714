import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import { plainDate } from "@/lib/engine/date";
import { fen } from "@/lib/engine/money";
import { latestRuleset } from "@/lib/engine/rulesets/latest";
import { checkRequest } from "@/lib/flow/check-request";
import { withClauses } from "@/lib/flow/confirmed-clauses";
import { extractClauses } from "@/lib/intake/clauses/extract";
import { AuditRequest } from "@/lib/schemas/audit-request";
import { emptyDraft, type Line } from "@/lib/schemas/check-draft";

const today = plainDate("2026-11-24");
const text =
  "第一条 流量服务费每年60元，按台收取。\n第二条 自激活之日起90日内免收流量费。\n第三条 贷记卡费率0.6%。\n第四条 会员费每月19元。";

const line = (on: string, amountFen: number): Line => ({
  on: plainDate(on),
  amountFen: fen(amountFen),
  label: "流量费",
  category: "data",
  components: [],
  from: "typed",
});

function requestOf(confirmed: string, lines: readonly Line[]) {
  const agreement = withClauses(null, extractClauses(confirmed));
  const draft = {
    ...emptyDraft,
    agreement,
    lines,
    terminal: {
      provider: "lakala",
      providerName: null,
      device: "eSign",
      connectivity: "sim",
      activatedOn: { on: plainDate("2025-01-01"), exact: "day" },
      returnedOn: null,
      terminalNumber: null,
    },
    window: { from: plainDate("2025-01-01"), to: today },
  } as const;
  const checked = checkRequest(draft, [], today);
  if (checked.kind !== "ready") throw new Error(checked.missing);
  return AuditRequest.parse(checked.request);
}

describe("confirmed clauses", () => {
  it("become the terms that the engine computes with", () => {
    const request = requestOf(text, [line("2025-04-02", 6000)]);
    expect(request.contracts).toHaveLength(1);
    const terms = request.contracts[0]?.versions[0]?.terms;
    expect(terms?.fees?.find(({ category }) => category === "data")).toMatchObject({
      model: { kind: "recurring", amountFen: 6000, every: { count: 12, unit: "month" } },
      per: "terminal",
      free: { count: 90, unit: "day" },
    });
    expect(terms?.fees?.find(({ category }) => category === "membership")).toMatchObject({
      model: { kind: "recurring", amountFen: 1900, every: { count: 1, unit: "month" } },
    });
    expect(terms?.transactionFees?.credit).toEqual({ ratePpm: 6000, capFen: null });
  });

  it.each([
    // activated on 1 January, 90 days free: the first fee is due on 1 April
    ["2025-04-02", 6000, { justifiedFen: 6000, claimFen: 0, reason: null }],
    ["2025-04-02", 9900, { justifiedFen: 6000, claimFen: 3900, reason: "overAmount" }],
  ])("give the figures that follow from them: on %s %i fen", (on, sum, figures) => {
    const report = assess(requestOf(text, [line(on, sum)]), latestRuleset);
    expect(report.charges).toMatchObject([{ amountFen: sum, ...figures }]);
  });

  it("carry deposit, waiver, rates and the way out into the terms", () => {
    const request = requestOf(
      [
        "1、押金299元，6个月内累计刷卡满8万元的，押金退还。",
        "2、流量费按半年收取，每半年３０元，按台计收。",
        "3、半年内交易额达到10万元的免收流量费。",
        "4、借记卡费率0.5%，封顶20元；扫码0.38%。",
        "5、甲方可随时解除本协议，乙方按剩余天数退还流量费。",
        "6、提前解约违约金150元。",
      ].join("\n"),
      [line("2025-04-02", 6000)],
    );
    const terms = request.contracts[0]?.versions[0]?.terms;
    expect(terms?.fees?.find(({ category }) => category === "deposit")).toMatchObject({
      model: {
        kind: "oneOff",
        amountFen: 29_900,
        refundWhen: { volumeFen: 8_000_000, withinMonths: 6 },
      },
    });
    expect(terms?.fees?.find(({ category }) => category === "data")).toMatchObject({
      model: { kind: "recurring", amountFen: 3000, every: { count: 6, unit: "month" } },
      waivers: [{ kind: "volume", atLeastFen: 10_000_000, scope: "terminal" }],
    });
    expect(terms?.transactionFees).toMatchObject({
      debit: { ratePpm: 5000, capFen: 2000 },
      qr: { ratePpm: 3800 },
    });
    expect(terms).toMatchObject({
      refund: { kind: "proRata" },
      cancellation: { kind: "anytime", penaltyFen: 15_000 },
    });
  });
});
