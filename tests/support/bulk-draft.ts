import { plainDate } from "@/lib/engine/date";
import { fen, ppm } from "@/lib/engine/money";
import { type Agreement, type CheckDraft, emptyDraft } from "@/lib/schemas/check-draft";

const yearly: Agreement = {
  fee: "stated",
  basis: null,
  promise: null,
  amount: { kind: "exact", fen: fen(6_000) },
  cycle: "year",
  everyDays: null,
  per: null,
  anchor: null,
  signedOn: null,
  free: null,
  due: "start",
  waiver: { kind: "volume", atLeastFen: fen(500_000) },
  raise: {
    raised: null,
    on: null,
    amountFen: null,
    told: null,
    toldOn: null,
    agreed: null,
    agreedOn: null,
  },
  otherFees: null,
  others: [],
  deposit: null,
  rates: {
    debitPpm: ppm(5_000),
    debitCapFen: fen(2_000),
    creditPpm: ppm(6_000),
    qrPpm: ppm(3_800),
    fixedFen: null,
  },
  cancellation: null,
  cancelNoticeDays: null,
  penaltyFen: null,
  refund: null,
};
/** a draft with a yearly fee, a waiver, rates, and one typed deduction */
export const yearlyDraft: CheckDraft = {
  ...emptyDraft,
  terminal: {
    provider: "lakala",
    providerName: null,
    device: "countertop",
    connectivity: "sim",
    activatedOn: { on: plainDate("2024-01-15"), exact: "day" },
    returnedOn: null,
    terminalNumber: null,
  },
  agreement: { have: "memory", ...yearly },
  lines: [
    {
      on: plainDate("2024-03-01"),
      amountFen: fen(9_900),
      category: "data",
      components: [],
      label: "流量费",
      from: "typed",
    },
  ],
};
