import type { PlainDate } from "@/lib/engine/date";
import { type Place, readPlace } from "@/lib/engine/clause";
import type {
  AuditRequest,
  Contract,
  Discount,
  Fee,
  FeeModel,
  Span,
  Terms,
  TermsVersion,
  Waiver,
} from "@/lib/engine/request";
import type { Say } from "./say";

/**
 * A path into the request, such as `contracts["C1"].versions[1].terms.fees["data"]`, in the words that a reader would
 * quote. The path itself where it leads nowhere: a report never hides what it rests on.
 */
export function sayClause(say: Say, request: AuditRequest, path: string): string {
  const place = readPlace(path);
  if (place === null) return path;
  if (place.kind === "terminal")
    return sayTerminal(say, request, place.terminalId, place.part) ?? path;
  const contract = request.contracts.find(({ id }) => id === place.contractId);
  if (!contract) return path;
  if (place.kind === "contract") return sayContract(say, contract, place.part);
  return sayVersion(say, contract, place) ?? path;
}

function sayContract(say: Say, contract: Contract, part: string): string {
  if (part === "terminatedOn" && contract.terminatedOn !== null) {
    return say("engine.clause.terminated", { on: say.day(contract.terminatedOn) });
  }
  return say("engine.clause.contract", { signedOn: say.day(contract.signedOn) });
}

function sayVersion(
  say: Say,
  contract: Contract,
  place: Extract<Place, { kind: "version" | "fee" }>,
): string | null {
  const version = contract.versions[place.version];
  if (!version) return null;
  const fee =
    place.kind === "fee" ? version.terms.fees?.find(({ id }) => id === place.feeId) : undefined;
  const clause = fee
    ? quoted(say, sayFee(say, fee))
    : place.kind === "version" && place.part !== "" && place.part !== "terms"
      ? sayTerms(say, version.terms, place.part)
      : sayNotice(say, version, place.version);
  const which =
    place.version === 0
      ? say("engine.clause.original")
      : say("engine.clause.version", {
          number: place.version + 1,
          on: say.day(version.effectiveFrom),
        });
  return [sayContract(say, contract, ""), which, clause]
    .filter((piece) => piece !== null)
    .join(say("report.comma"));
}

function sayNotice(say: Say, version: TermsVersion, index: number): string | null {
  if (index === 0) return null;
  const day = (on: PlainDate | null) => (on === null ? say("engine.clause.never") : say.day(on));
  return say("engine.clause.versionNotice", {
    notice: day(version.noticeGivenOn),
    accepted: day(version.acceptedOn),
  });
}

function sayTerms(say: Say, terms: Terms, part: string): string | null {
  switch (part) {
    case "terms.fees":
      if (terms.fees === null) return say("engine.clause.unknownFees");
      if (terms.fees.length === 0) return say("engine.clause.noFees");
      return quoted(say, terms.fees.map((each) => sayFee(say, each)).join(say("report.semicolon")));
    case "terms.transactionFees":
      return sayRates(say, terms);
    case "terms.refund":
      return say("engine.clause.refund");
    case "terms.cancellation":
      return say("engine.clause.cancellation");
    default:
      return null;
  }
}

function quoted(say: Say, text: string): string {
  return say("report.quote", { text });
}

function sayRates(say: Say, { transactionFees }: Terms): string | null {
  if (transactionFees === null) return null;
  const rates = (["debit", "credit", "qr"] as const).flatMap((card) => {
    const rate = transactionFees[card];
    if (!rate) return [];
    const words = { card: say(`engine.card.${card}`), rate: say.rate(rate.ratePpm) };
    return rate.capFen === null
      ? say("engine.clause.rate", words)
      : say("engine.clause.rateCapped", { ...words, cap: say.money(rate.capFen) });
  });
  if (0 < transactionFees.fixedFen)
    rates.push(say("engine.clause.fixed", { amount: say.money(transactionFees.fixedFen) }));
  return quoted(say, say("engine.clause.rates", { rates: rates.join(say("report.listComma")) }));
}

/** One fee of a contract as a sentence: what, how much, how often, and what lowers it. */
export function sayFee(say: Say, fee: Fee): string {
  const parts = [
    ...sayModel(say, fee.model),
    fee.free.count === 0 ? null : say("engine.clause.free", { span: saySpan(say, fee.free) }),
    ...fee.waivers.map((waiver) => sayWaiver(say, waiver)),
    ...fee.discounts.map((discount) => sayDiscount(say, discount)),
    fee.yearlyCapFen === null
      ? null
      : say("engine.clause.yearlyCap", { amount: say.money(fee.yearlyCapFen) }),
    fee.per === "contract" ? say("engine.clause.perContract") : null,
  ];
  return say("engine.clause.fee", {
    category: say(`engine.category.${fee.category}`),
    model: parts.filter((part) => part !== null).join(say("report.comma")),
  });
}

function sayModel(say: Say, model: FeeModel): (string | null)[] {
  const clause = "engine.clause";
  switch (model.kind) {
    case "recurring": {
      const every = saySpan(say, model.every);
      const amount =
        model.range === null
          ? model.amountFen === null
            ? null
            : say(`${clause}.recurring`, { every, amount: say.money(model.amountFen) })
          : say(`${clause}.range`, {
              every,
              min: say.money(model.range.minFen),
              max: say.money(model.range.maxFen),
            });
      return [amount, say(`${clause}.anchor.${model.anchor}`), say(`${clause}.due.${model.due}`)];
    }
    case "oneOff": {
      const back = model.refundWhen;
      return [
        say(`${clause}.oneOff`, { amount: say.money(model.amountFen) }),
        say(`${clause}.oneOffDue.${model.due}`),
        back &&
          say(`${clause}.refundWhen`, {
            months: back.withinMonths,
            volume: say.money(back.volumeFen),
          }),
      ];
    }
    case "perTransaction":
      return [say(`${clause}.perTransaction`, { amount: say.money(model.amountFen) })];
    case "percentage": {
      const words = { rate: say.rate(model.ratePpm), min: say.money(model.minFen) };
      return model.maxFen === null
        ? [say(`${clause}.percentage`, words)]
        : [say(`${clause}.percentageHeld`, { ...words, max: say.money(model.maxFen) })];
    }
    case "tieredVolume": {
      const tiers = model.tiers.map(({ upToFen, amountFen }) =>
        upToFen === null
          ? say(`${clause}.tierRest`, { amount: say.money(amountFen) })
          : say(`${clause}.tierUpTo`, { upTo: say.money(upToFen), amount: say.money(amountFen) }),
      );
      const words = {
        every: saySpan(say, model.every),
        tiers: tiers.join(say("report.listComma")),
      };
      return [say(`${clause}.tiered`, words), say(`${clause}.anchor.${model.anchor}`)];
    }
    case "metered":
      return [
        say(`${clause}.metered`, {
          base: say.money(model.baseFen),
          included: model.includedMb,
          each: say.money(model.perMbFen),
        }),
      ];
  }
}

export function saySpan(say: Say, span: Span): string {
  return say(`engine.clause.${span.unit}s`, { count: span.count });
}

function sayWaiver(say: Say, waiver: Waiver): string {
  if (waiver.kind === "count") return say("engine.clause.waiverCount", { count: waiver.atLeast });
  const key = waiver.kind === "volume" ? "waiverVolume" : "waiverMonthly";
  return say(`engine.clause.${key}`, { amount: say.money(waiver.atLeastFen) });
}

function sayDiscount(say: Say, discount: Discount): string {
  const off = [
    discount.offPpm === 0 ? null : say.rate(discount.offPpm),
    discount.offFen === 0 ? null : say.money(discount.offFen),
  ];
  return say("engine.clause.discountOff", {
    kind: say(`engine.discount.${discount.kind}`),
    off: off.filter((part) => part !== null).join(" + "),
  });
}

function sayTerminal(
  say: Say,
  request: AuditRequest,
  terminalId: string,
  part: string,
): string | null {
  const terminal = request.terminals.find(({ id }) => id === terminalId);
  if (!terminal) return null;
  if (part === "deactivatedOn" && terminal.deactivatedOn !== null) {
    return say("engine.clause.terminalEnded", {
      id: terminal.id,
      deactivatedOn: say.day(terminal.deactivatedOn),
    });
  }
  return say("engine.clause.terminal", {
    id: terminal.id,
    device: say(`engine.device.${terminal.device}`),
    connectivity: say(`engine.connectivity.${terminal.connectivity}`),
    activatedOn: say.day(terminal.activatedOn),
  });
}
