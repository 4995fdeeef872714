import { zero } from "../engine/money";
import type { Anchor, Fee, FeeModel, Span, Waiver } from "../engine/request";
import type { Agreement } from "../schemas/check-draft";

export type Known = { readonly hasSim: boolean };

/** The fees that were agreed, the data fee first; null: not known well enough to say what is owed. */
export function agreedFees(agreement: Agreement, known: Known): readonly Fee[] | null {
  const data = dataFees(agreement, known);
  return data === null ? null : [...data, ...otherFees(agreement), ...depositFees(agreement)];
}

function dataFees(agreement: Agreement, known: Known): readonly Fee[] | null {
  if (agreement.fee === "none" || agreement.fee === "notWritten") return [];
  if (agreement.fee !== "stated" && agreement.promise === "noOtherFee") return [];
  const model = dataModel(agreement);
  if (model === null) return null;
  const perMerchant = agreement.per === "merchant";
  return [
    {
      id: "data",
      category: "data",
      // without a SIM a data fee can only pay for a network that the terminal does not use
      components: known.hasSim
        ? ["networkAccess", "dataService", "softwareUpdate"]
        : ["networkAccess"],
      model,
      per: perMerchant ? "contract" : "terminal",
      free: freeSpan(agreement),
      waivers: model.kind === "recurring" ? waivers(agreement, perMerchant) : [],
      discounts: [],
      yearlyCapFen: null,
    },
  ];
}

function dataModel(agreement: Agreement): FeeModel | null {
  const { amount, cycle } = agreement;
  if (amount === null) return null;
  if (cycle === "once" || agreement.promise === "onceForLife")
    return amount.kind === "exact"
      ? { kind: "oneOff", amountFen: amount.fen, due: "activation", refundWhen: null }
      : null;
  const every = cycleSpan(agreement);
  if (every === null) return null;
  return {
    kind: "recurring",
    amountFen: amount.kind === "exact" ? amount.fen : null,
    range: amount.kind === "range" ? { minFen: amount.minFen, maxFen: amount.maxFen } : null,
    every,
    anchor: agreedAnchor(agreement),
    due: agreement.due === "end" ? "end" : "start",
  };
}

/** null: not known */
export function cycleSpan({ cycle, everyDays }: Agreement): Span | null {
  if (cycle === "year") return months(12);
  if (cycle === "halfYear") return months(6);
  if (cycle === "quarter") return months(3);
  if (cycle === "month") return months(1);
  if (cycle !== "days" || everyDays === null || everyDays < 1) return null;
  return { count: everyDays, unit: "day" };
}

/** calendar blocks exist for months only */
export function agreedAnchor({ anchor, cycle }: Agreement): Anchor {
  if (anchor === "signing") return "signing";
  return anchor === "calendar" && cycle !== "days" ? "calendar" : "activation";
}

function freeSpan({ free, promise }: Agreement): Span {
  return free ?? (promise === "firstYearFree" ? months(12) : { count: 0, unit: "day" });
}

function waivers({ waiver, cycle }: Agreement, perMerchant: boolean): readonly Waiver[] {
  if (waiver === null) return [];
  const scope = perMerchant ? "contract" : "terminal";
  // a turnover of each month can only be measured where the periods are months
  const kind = cycle === "days" ? "volume" : waiver.kind;
  return [{ kind, atLeastFen: waiver.atLeastFen, scope }];
}

function otherFees({ others }: Agreement): readonly Fee[] {
  return others.map(({ category, amountFen, cycle }, index) => ({
    ...plain,
    id: `other-${index + 1}`,
    category,
    model:
      cycle === "once"
        ? { kind: "oneOff", amountFen, due: "activation", refundWhen: null }
        : {
            kind: "recurring",
            amountFen,
            range: null,
            every: months(cycle === "year" ? 12 : 1),
            anchor: "activation",
            due: "start",
          },
  }));
}

function depositFees({ deposit }: Agreement): readonly Fee[] {
  if (deposit === null || deposit.amountFen === zero) return [];
  const { amountFen, volumeFen, withinMonths } = deposit;
  const refundWhen =
    volumeFen === null || withinMonths === null ? null : { volumeFen, withinMonths };
  return [
    {
      ...plain,
      id: "deposit",
      category: "deposit",
      model: { kind: "oneOff", amountFen, due: "activation", refundWhen },
    },
  ];
}

const plain = {
  components: [],
  per: "terminal",
  free: { count: 0, unit: "day" },
  waivers: [],
  discounts: [],
  yearlyCapFen: null,
} as const;

function months(count: number): Span {
  return { count, unit: "month" };
}
