import { describe, expect, it } from "vitest";
import { adviceFor, linesOf, option } from "@/tests/support/advice";
import {
  contractWith,
  sale,
  shop,
  taken,
  terminal,
  typicalRates,
  yearlyFee,
} from "@/tests/support/shop";
import { audit } from "../audit";
import { plainDate } from "../date";
import { fen, ppm } from "../money";
import type { Advice } from "../recommendation";
import type { AuditRequest, Span, Terminal } from "../request";

const onWifi: Terminal = { ...terminal, connectivity: "simAndWifi" };
const second = (of: Terminal, over: Partial<Terminal> = {}): Terminal => ({
  ...of,
  id: "T2",
  ...over,
});
const clause = 'contracts["C1"].versions[0].terms.fees["data"]';

function accountOf(over: Partial<AuditRequest>): Advice {
  return audit(shop(over)).recommendation.account;
}

describe("what was taken for no terminal in particular", () => {
  const sms = taken("sms", "2026-02-01", 10, { terminalId: null, category: "sms" });
  const rent = taken("rent", "2026-03-01", 50, { terminalId: null, category: "rental" });
  const asked = (terminals: readonly Terminal[], over: Partial<AuditRequest> = {}) =>
    accountOf({
      terminals,
      contracts: [contractWith({ fees: [yearlyFee(99)] })],
      charges: [sms, rent],
      ...over,
    });

  it("ends with the last data plan, but for what belongs to the terminals themselves", () => {
    expect(linesOf(asked([onWifi, second(onWifi)]), "cancel")).toEqual([
      "spread habit-overcharge 5000",
    ]);
  });

  it("goes on where one terminal keeps its plan", () => {
    expect(linesOf(asked([onWifi, second(terminal)]), "cancel")).toEqual([
      "2026-11-15 fee-due 9900",
      "2027-11-15 fee-due 9900",
      "spread habit-overcharge 1000",
      "spread habit-overcharge 5000",
    ]);
  });

  it("does not go on for a terminal whose service is over", () => {
    const over = second(terminal, { deactivatedOn: plainDate("2025-12-01") });
    expect(linesOf(asked([onWifi, over]), "cancel")).toEqual(["spread habit-overcharge 5000"]);
  });

  it("ends altogether where every terminal is closed", () => {
    const third = second(terminal, { id: "T3", deactivatedOn: plainDate("2026-10-25") });
    const transactions = [sale("x", "2026-10-20", 100, "credit", "T3")];
    expect(linesOf(asked([terminal, second(terminal), third], { transactions }), "cancel")).toEqual(
      [],
    );
  });

  it("is held to what was agreed, and what nobody can judge goes on", () => {
    const account = accountOf({
      terminals: [terminal, second(terminal)],
      contracts: [contractWith({ fees: [] })],
      charges: [rent, taken("strange", "2026-04-01", 99, { terminalId: "T9" })],
    });
    expect(linesOf(account, "keep")).toEqual([
      "spread habit-overcharge 5000",
      "spread habit-unresolved 9900",
    ]);
    expect(linesOf(account, "renegotiate")).toEqual(["spread habit-unresolved 9900"]);
    expect(option(account, "renegotiate").steps).toEqual([
      "ask-refund",
      "hold-to-agreement",
      "new-terms-in-writing",
    ]);
    expect(account.because).toEqual({ code: "renegotiate-as-agreed", params: { savesFen: 5000 } });
    expect(account.turns).toEqual([]);
  });
});

describe("fees that two terminals owe together", () => {
  const fees = [
    yearlyFee(99, { per: "contract" }),
    yearlyFee(120, { id: "rent", category: "rental", components: [], per: "contract" }),
  ];
  const asked = (terminals: readonly Terminal[], noticeDays = 0, over = {}) =>
    audit(
      shop({
        terminals,
        contracts: [
          contractWith({
            fees,
            cancellation: { kind: "anytime", noticeDays, penaltyFen: fen(0) },
          }),
        ],
        charges: [],
        ...over,
      }),
    ).recommendation;
  const rents = ["2026-11-15 fee-due 12000", "2027-11-15 fee-due 12000"];

  it("end with both plans on the last day, that day counted; the rent goes with the terminals", () => {
    const both = [onWifi, second(onWifi)];
    expect(linesOf(asked(both).account, "cancel")).toEqual(rents);
    expect(linesOf(asked(both, 14).account, "cancel")).toEqual(rents);
    expect(linesOf(asked(both, 15).account, "cancel")).toEqual([
      "2026-11-15 fee-due 9900",
      ...rents,
    ]);
  });

  it("stay whole while one of them goes on", () => {
    const { account } = asked([onWifi, second(terminal)]);
    expect(linesOf(account, "cancel")).toEqual(linesOf(account, "keep"));
    expect(linesOf(account, "keep")).toEqual([
      "2026-11-15 fee-due 9900",
      "2026-11-15 fee-due 12000",
      "2027-11-15 fee-due 9900",
      "2027-11-15 fee-due 12000",
    ]);
  });

  it("end altogether where both are closed", () => {
    const third = second(terminal, { id: "T3", deactivatedOn: plainDate("2026-10-25") });
    const { account } = asked([terminal, second(terminal), third], 0, {
      transactions: [sale("x", "2026-10-20", 100, "credit", "T3")],
    });
    expect(linesOf(account, "cancel")).toEqual([]);
  });

  it("are lowered once for the account, and each terminal says where they are counted", () => {
    const { account, terminals } = asked([terminal, second(terminal)]);
    expect(linesOf(account, "renegotiate")).toEqual([...rents, "spread goal-fee 6000"]);
    expect(option(account, "renegotiate").lines.at(-1)?.terminalId).toBe(null);
    expect(option(account, "renegotiate").steps).toEqual([
      "ask-lower-tier",
      "ask-promotion",
      "check-points",
      "new-terms-in-writing",
    ]);
    for (const advice of terminals)
      expect(option(advice, "keep").uncertain.map(({ code }) => code)).toEqual([
        "shared-fee-in-account",
      ]);
    expect(option(account, "keep").uncertain).toEqual([]);
  });

  it("that are low already are left as they are", () => {
    const low = contractWith({ fees: [yearlyFee(30, { per: "contract" })] });
    const account = accountOf({
      terminals: [terminal, second(terminal)],
      contracts: [low],
      charges: [],
    });
    expect(option(account, "renegotiate").obstacles.map(({ code }) => code)).toEqual([
      "no-terminal-can",
    ]);
    expect(linesOf(account, "renegotiate")).toEqual(linesOf(account, "keep"));
  });

  it("are the only running terminal's where the other's service is over", () => {
    const over = second(terminal, { deactivatedOn: plainDate("2025-12-01") });
    const { terminals } = asked([terminal, over]);
    expect(terminals.map((advice) => option(advice, "keep").costFen)).toEqual([43_800, 0]);
    expect(terminals.map((advice) => option(advice, "keep").uncertain)).toEqual([[], []]);
  });
});

describe("the lines of an option", () => {
  it("name the fee, its clause, and what of it was seen", () => {
    const advice = adviceFor(
      shop({
        contracts: [contractWith({ fees: [yearlyFee(60)] })],
        charges: [taken("a", "2024-11-20", 99), taken("b", "2025-11-20", 99)],
      }),
    );
    const [due, , habit] = option(advice, "keep").lines;
    expect(due).toMatchObject({
      code: "fee-due",
      params: { category: "data" },
      citations: [{ kind: "clause", path: clause }],
    });
    expect(habit).toMatchObject({
      code: "habit-overcharge",
      params: { seenFen: 7800, category: "data" },
      citations: [],
      calc: { kind: "share", amountFen: 7800, ratePpm: 1_000_000, minFen: null, maxFen: null },
    });
  });

  it("tell a fee that falls due week by week as one sum, and up to 24 dates one by one", () => {
    const often = (every: Span, discounted = false) =>
      option(
        adviceFor(
          shop({
            contracts: [
              contractWith({
                fees: [
                  yearlyFee(1, {
                    model: {
                      kind: "recurring",
                      amountFen: fen(100),
                      range: null,
                      every,
                      anchor: "activation",
                      due: "start",
                    },
                    discounts: discounted
                      ? [
                          {
                            kind: "promotion",
                            from: null,
                            to: plainDate("2026-12-31"),
                            offPpm: ppm(0),
                            offFen: fen(40),
                          },
                        ]
                      : [],
                  }),
                ],
              }),
            ],
            charges: [],
          }),
        ),
        "keep",
      ).lines;
    const weekly = often({ count: 7, unit: "day" });
    expect(weekly).toHaveLength(1);
    expect(weekly[0]).toMatchObject({
      code: "fees-due",
      fen: 10_400,
      on: null,
      params: { category: "data", count: 104 },
      citations: [{ kind: "clause", path: clause }],
      calc: { kind: "times", amountFen: 100, count: 104 },
    });
    // eight Fridays from 6 November to 25 December 2026 at 0.60: no longer the same amount each time
    expect(often({ count: 7, unit: "day" }, true)[0]).toMatchObject({
      fen: 10_400 - 8 * 40,
      calc: null,
    });
    expect(often({ count: 1, unit: "month" })).toHaveLength(24);
    expect(often({ count: 30, unit: "day" })).toHaveLength(1);
  });

  it("stand by day, the sums without a day last, then by terminal", () => {
    const account = accountOf({ terminals: [terminal, second(terminal)], charges: [] });
    expect(option(account, "keep").lines.map(({ on, terminalId }) => [on, terminalId])).toEqual([
      ["2026-11-15", "T1"],
      ["2026-11-15", "T2"],
      ["2027-11-15", "T1"],
      ["2027-11-15", "T2"],
    ]);
  });

  it("leave the rent and what nobody can judge where the data fee is lowered", () => {
    const rental = yearlyFee(120, { id: "rent", category: "rental", components: [] });
    const lowered = adviceFor(
      shop({ contracts: [contractWith({ fees: [yearlyFee(99), rental] })], charges: [] }),
    );
    expect(linesOf(lowered, "renegotiate")).toEqual([
      "2026-11-15 fee-due 12000",
      "2027-11-15 fee-due 12000",
      "spread goal-fee 6000",
    ]);
    const goal = option(lowered, "renegotiate").lines.at(-1);
    expect(goal?.citations.map((one) => (one.kind === "rule" ? one.id : one.path))).toEqual([
      "practice-agent-sets-tier",
    ]);
    const unknown = adviceFor(
      shop({
        contracts: [contractWith({ fees: null })],
        charges: [
          taken("a", "2026-01-01", 99),
          taken("b", "2026-02-01", 50, { category: "rental" }),
        ],
      }),
    );
    expect(linesOf(unknown, "renegotiate")).toEqual([
      "spread goal-fee 6000",
      "spread habit-unresolved 5000",
    ]);
  });

  it("hold a handling fee that was taken too high to what was agreed", () => {
    const advice = adviceFor(
      shop({
        contracts: [contractWith({ fees: [], transactionFees: typicalRates })],
        charges: [],
        transactions: [{ ...sale("x", "2026-10-20", 1000, "credit"), feeFen: fen(610) }],
      }),
    );
    // 6.00 agreed, 6.10 taken
    expect(linesOf(advice, "keep")).toEqual(["spread habit-rate 10"]);
    expect(option(advice, "keep").lines[0]?.params).toEqual({ seenFen: 10 });
    expect(linesOf(advice, "renegotiate")).toEqual([]);
    expect(option(advice, "renegotiate").steps).toEqual([
      "hold-to-agreement",
      "new-terms-in-writing",
    ]);
  });
});
