import { cite } from "../citations";
import { addDays } from "../date";
import { compareText } from "../order";
import type { Coded, CostLine } from "../recommendation";
import type { Card } from "../request";
import type { Catalogue } from "../tables/catalogue";
import { blocked, type Draft } from "./draft";
import { type Difference, handlingDifference } from "./handling";
import { coded, duesUntil, type Leaving, leavingOf } from "./leaving";
import { dueLines, line, repeated, totalOf } from "./lines";
import { type Candidate, type Lack, lacks, shelfOf } from "./offers";
import type { Position } from "./position";
import type { Step } from "./steps";

/** of the same cost a dated figure comes first, then the name decides, never the place in the catalogue */
function byCost(a: Offered, b: Offered): number {
  const isUndated = ({ candidate }: Offered) => Number(candidate.offer.fee?.seenOn === null);
  return (
    totalOf(a.lines) - totalOf(b.lines) ||
    isUndated(a) - isUndated(b) ||
    compareText(a.candidate.offer.id, b.candidate.offer.id)
  );
}

type Offered = {
  readonly candidate: Candidate;
  readonly lines: readonly CostLine[];
  readonly difference: Difference;
};

/** Leaves for the offer that costs least, of those whose decisive figures are known. The order of the catalogue is for nobody's good. */
export function switchOver(position: Position, kept: Draft, catalogue: Catalogue): Draft {
  if (position.isOver) return blocked(kept, "switch", [coded("already-over")]);
  const leaving = leavingOf(position);
  if (0 < leaving.obstacles.length) return blocked(kept, "switch", leaving.obstacles);
  const { offered, leftOut } = compare(position, catalogue);
  const [best] = offered.toSorted(byCost);
  if (!best)
    return { ...blocked(kept, "switch", [coded("no-comparable-offer")]), uncertain: leftOut };
  const { offer } = best.candidate;
  const code = offer.device === "qrPlate" || offer.device === "soundbox";
  return {
    kind: "switch",
    way: offer.provider === null && code ? "by-code" : "other-institution",
    obstacles: [],
    offerId: offer.id,
    lines: [
      ...dueLines(duesUntil(position.dues, leaving.on), position.seat.terminal.id),
      ...best.lines,
    ],
    penalty: leaving.penalty,
    end: { lastDay: leaving.on, isClosing: true },
    steps: stepsOf(position),
    citations: restsOn,
    uncertain: [...uncertaintyOf(position, best, leaving), ...leftOut],
  };
}

function compare(
  position: Position,
  catalogue: Catalogue,
): { offered: Offered[]; leftOut: Coded[] } {
  const shelf = shelfOf(catalogue, position.scope.rules.horizonMonths);
  const counts = new Map(shelf.leftOut);
  const offered: Offered[] = [];
  for (const candidate of shelf.candidates) {
    const result = offeredTo(position, candidate);
    if (typeof result === "string") counts.set(result, (counts.get(result) ?? 0) + 1);
    else offered.push(result);
  }
  const leftOut = lacks.flatMap((lack) => {
    const count = counts.get(lack);
    return count === undefined || lack === "no-offer" ? [] : [coded(`left-out-${lack}`, { count })];
  });
  return { offered, leftOut };
}

function offeredTo(position: Position, candidate: Candidate): Offered | Lack {
  const { provider, takes } = candidate.offer;
  if (provider === position.seat.terminal.provider) return "same-institution";
  for (const card of cardsNeeded(position)) if (!takes.includes(card)) return "other-cards";
  const difference = handlingDifference(position, candidate);
  if (!difference) return "rates-unknown";
  return { candidate, difference, lines: linesOf(position, candidate, difference) };
}

const withoutReader: readonly Card[] = ["qr"];
const withReader: readonly Card[] = ["debit", "credit"];

/** what was taken on record; where nothing is, what the terminal is made for */
function cardsNeeded({ use, seat }: Position): Iterable<Card> {
  if (use.kind !== "unknown") return use.cards;
  const { device } = seat.terminal;
  return device === "soundbox" || device === "qrPlate" ? withoutReader : withReader;
}

function linesOf(
  { seat, scope }: Position,
  candidate: Candidate,
  difference: Difference,
): CostLine[] {
  const { offer, fees, devicePriceFen, depositFen } = candidate;
  const id = seat.terminal.id;
  const start = addDays(scope.auditedOn, 1);
  const lines = [...difference.lines];
  if (offer.devicePrice && 0 < devicePriceFen) {
    const { source, grade } = offer.devicePrice;
    lines.push(line("offer-device", devicePriceFen, start, id, { source, grade }));
  }
  if (offer.deposit && 0 < depositFen) {
    const { source, grade } = offer.deposit;
    lines.push(line("offer-deposit", depositFen, start, id, { source, grade }));
  }
  if (offer.fee && 0 < fees.fen) {
    const { source, grade } = offer.fee;
    const more = {
      source,
      grade,
      params: { count: fees.count },
      calc: repeated(fees.each, fees.count).calc,
    };
    lines.push(line("offer-fee", fees.fen, null, id, more));
  }
  return lines;
}

function stepsOf({ ledger }: Position): Step[] {
  const claim: readonly Step[] = 0 < ledger.claimFen ? ["ask-refund"] : [];
  return [
    ...claim,
    "offer-in-writing",
    "never-second-hand",
    "check-unsettled",
    "end-add-ons",
    "unbind",
    "close-account",
    "return-terminal",
    "get-no-further-fees",
  ];
}

function uncertaintyOf(
  { use, isShared }: Position,
  { candidate, difference }: Offered,
  leaving: Leaving,
): Coded[] {
  const { fee, deposit, devicePrice } = candidate.offer;
  const uncertain = [...leaving.uncertain];
  if (use.kind !== "used") uncertain.push(coded("rates-not-compared"));
  if (difference.isOwnUnknown) uncertain.push(coded("own-rates-unknown"));
  if (fee?.grade === "C") uncertain.push(coded("figures-of-sellers"));
  if (fee?.seenOn === null) uncertain.push(coded("figure-undated"));
  if (deposit) uncertain.push(coded("deposit-terms-of-offer"));
  if (!devicePrice) uncertain.push(coded("device-price-unknown"));
  if (isShared) uncertain.push(coded("shared-fee-in-account"));
  return uncertain;
}

/** what every change of terminal has to respect */
const restsOn = [
  cite("notice-2016-261"),
  cite("notice-2021-259"),
  cite("practice-order-of-leaving"),
] as const;
