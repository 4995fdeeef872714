import { describe, expect, it } from "vitest";
import { agreementForm } from "./agreement-form";
import { lineForm, pasteForm, periodForm, terminalForm } from "./check-forms";
import type { Filled } from "./check-forms";
import { type FormState, readForm } from "./form";
import type { z } from "zod";

const terminal = {
  provider: "lakala",
  device: "eSign",
  connectivity: "unclear",
  activatedYear: "2024",
  activatedMonth: "3",
  activatedDay: "",
  returned: "no",
};

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

function answers<A>(schema: z.ZodType<Filled<A>>, fields: Record<string, string>): A {
  const read = readForm(schema, form(fields));
  if (read.kind !== "read") throw new Error(JSON.stringify(read));
  return read.input.answers;
}

function errors(schema: z.ZodType, fields: Record<string, string>): FormState {
  const read = readForm(schema, form(fields));
  if (read.kind === "read") throw new Error("was read");
  return read;
}

describe("the terminal's form", () => {
  it("takes a month for a day and remembers that it was one", () => {
    expect(answers(terminalForm, terminal).activatedOn).toEqual({
      on: "2024-03-01",
      exact: "month",
    });
  });

  it("takes the last day of a month in which the terminal went back", () => {
    const fields = { ...terminal, returned: "yes", returnedOnYear: "2026", returnedOnMonth: "2" };
    expect(answers(terminalForm, fields).returnedOn).toEqual({ on: "2026-02-28", exact: "month" });
  });

  it("gives back what was typed, with what is wrong", () => {
    expect(errors(terminalForm, { ...terminal, device: "", activatedMonth: "13" })).toMatchObject({
      kind: "invalid",
      errors: { device: "choose-one", activated: "not-a-day" },
      values: { activatedMonth: "13", provider: "lakala" },
    });
  });

  it("refuses a terminal that went back before it came", () => {
    const fields = { ...terminal, returned: "yes", returnedOnYear: "2023" };
    expect(errors(terminalForm, fields)).toMatchObject({
      errors: { returnedOn: "day-before-start" },
    });
  });
});

describe("a line's form", () => {
  const line = { on: "2026-03-05", amount: "九十九元", category: "data", label: "流量费" };

  it("reads an amount as people write it", () => {
    expect(answers(lineForm, line)?.amountFen).toBe(9_900);
    expect(answers(lineForm, { ...line, amount: "¥99.5" })?.amountFen).toBe(9_950);
  });

  it("turns an amount given back below zero", () => {
    expect(answers(lineForm, { ...line, direction: "back" })?.amountFen).toBe(-9_900);
  });

  it("refuses nothing, zero and what is no amount", () => {
    for (const [amount, code] of [
      ["", "required"],
      ["0", "amount-zero"],
      ["much", "not-an-amount"],
      ["-5", "not-an-amount"],
    ] as const)
      expect(errors(lineForm, { ...line, amount }), amount).toMatchObject({
        errors: { amount: code },
      });
  });
});

describe("the agreement's form", () => {
  it("is done with “nothing at hand”", () => {
    expect(answers(agreementForm, { have: "nothing", feeAmount: "x" })).toEqual({
      have: "nothing",
    });
  });

  it("leaves open what was left open", () => {
    expect(answers(agreementForm, { have: "memory" })).toMatchObject({
      fee: null,
      amount: null,
      cycle: null,
      free: null,
      waiver: null,
      deposit: null,
      rates: { debitPpm: null, creditPpm: null, qrPpm: null },
    });
  });

  it("tells an amount from a range", () => {
    expect(answers(agreementForm, { have: "memory", feeAmount: "六十元" })).toMatchObject({
      amount: { kind: "exact", fen: 6_000 },
    });
    expect(answers(agreementForm, { have: "memory", feeAmount: "0 到 300 元" })).toMatchObject({
      amount: { kind: "range", minFen: 0, maxFen: 30_000 },
    });
    expect(errors(agreementForm, { have: "memory", feeAmount: "300-60" })).toMatchObject({
      errors: { feeAmount: "range-upside-down" },
    });
  });

  it("reads rates without a float between", () => {
    expect(
      answers(agreementForm, {
        have: "memory",
        creditRate: "0.6%",
        qrRate: "0.38",
        debitRate: "0.5525",
      }),
    ).toMatchObject({
      rates: { creditPpm: 6_000, qrPpm: 3_800, debitPpm: 5_525 },
    });
    expect(errors(agreementForm, { have: "memory", creditRate: "six" })).toMatchObject({
      errors: { creditRate: "not-a-rate" },
    });
  });

  it("does not look at how a fee is charged where there is none", () => {
    const fields = { have: "memory", fee: "none", feeAmount: "x", raised: "yes", penalty: "60" };
    expect(answers(agreementForm, fields)).toMatchObject({
      fee: "none",
      amount: null,
      raise: { raised: null },
      penaltyFen: 6_000,
    });
  });

  it("asks for the details of a rise only where there was one", () => {
    expect(
      answers(agreementForm, { have: "memory", raised: "no", raisedAmount: "x" }),
    ).toMatchObject({ raise: { raised: "no", on: null } });
    expect(errors(agreementForm, { have: "memory", raised: "yes", told: "day" })).toMatchObject({
      errors: { raisedOn: "required", raisedAmount: "required", toldOn: "required" },
    });
  });
});

describe("the other forms", () => {
  it("ask for both ends of a period, in order, and keep each demand once", () => {
    expect(answers(periodForm, { from: "", to: "" })).toEqual({ window: null, demandsOn: [] });
    expect(errors(periodForm, { from: "2026-01-01", to: "" })).toMatchObject({
      errors: { to: "required" },
    });
    expect(errors(periodForm, { from: "2026-02-01", to: "2026-01-01" })).toMatchObject({
      errors: { to: "day-before-start" },
    });
    expect(
      answers(periodForm, { demand1: "2026-02-01", demand2: "2026-01-01", demand3: "2026-02-01" })
        .demandsOn,
    ).toEqual(["2026-01-01", "2026-02-01"]);
  });

  it("refuse an empty paste and one that is too long", () => {
    expect(errors(pasteForm, { pasted: "  " })).toMatchObject({
      errors: { pasted: "nothing-pasted" },
    });
    expect(errors(pasteForm, { pasted: "x".repeat(20_001) })).toMatchObject({
      errors: { pasted: "pasted-too-long" },
    });
  });
});
