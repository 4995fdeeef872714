import type { Say } from "@/components/report/say";
import type { Fen } from "@/lib/engine/money";
import type { ClauseValue } from "@/lib/intake/clauses/values";

/** What a clause settles, in figures; null where its name says it all. */
export function clauseValue(say: Say, value: ClauseValue): string | null {
  const words = (key: string, params: Parameters<Say>[1]) => say(`clauses.values.${key}`, params);
  const money = (amount: Fen | null) => (amount === null ? "none" : say.money(amount));
  switch (value.term) {
    case "amount": {
      const { amountFen, maxFen, cycle, everyDays, per } = value;
      return words("amount", {
        amount: money(amountFen),
        ranged: maxFen === null ? "no" : "yes",
        max: money(maxFen),
        days: everyDays ?? 0,
        cycle: cycle ?? "none",
        per: per ?? "none",
      });
    }
    case "freeTime":
      return words("freeTime", { count: value.span.count, unit: value.span.unit });
    case "waiver":
      return words("waiver", { amount: money(value.atLeastFen), window: value.window });
    case "countWaiver":
      return words("countWaiver", { count: value.atLeast, window: value.window });
    case "tiers":
      return value.tiers
        .map(({ upToFen, amountFen }) =>
          words("tier", {
            window: value.window,
            capped: upToFen === null ? "no" : "yes",
            mark: money(upToFen),
            amount: money(amountFen),
          }),
        )
        .join(say("clauses.values.and"));
    case "firstSale":
      return value.day === null ? null : words("firstSale", { day: value.day });
    case "otherFee": {
      const { category, amountFen, cycle } = value;
      return words("otherFee", { category, amount: money(amountFen), cycle });
    }
    case "perSale":
      return words("perSale", { amount: money(value.amountFen) });
    case "cancellation":
      return words("cancellation", { kind: value.kind });
    case "rate": {
      const { card, ratePpm, capFen } = value;
      const capped = capFen === null ? "no" : "yes";
      return words("rate", { card, rate: say.rate(ratePpm), capped, cap: money(capFen) });
    }
    case "deposit": {
      const { amountFen, volumeFen, months } = value;
      return words("deposit", {
        amount: money(amountFen),
        volume: money(volumeFen),
        months: months ?? 0,
      });
    }
    case "refund":
      return words("refund", { kind: value.kind });
    case "penalty":
      return words("penalty", { amount: money(value.amountFen) });
    case "changeNotice":
    case "cancelNotice":
      return words("days", { days: value.days });
    case "signedOn":
      return words("day", { day: say.day(value.on) });
    case "noFee":
    case "noOtherFee":
    case "unilateralChange":
    case "onUse":
    case "condition":
      return null;
  }
}
