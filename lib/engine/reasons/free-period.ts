import type { PlainDate } from "../date";
import { baseOf, freeUntil } from "../schedule";
import { type CompatibleFee, compatibleFees, type ReasonRule } from "./situation";

/** Taken while every fee that it could be for was still free. */
export const freePeriod: ReasonRule = {
  reason: "freePeriod",
  unresolved: false,
  step: "because-free-period",
  holds: (situation) => {
    const fees = compatibleFees(situation).filter(({ fee }) => fee.model.kind !== "oneOff");
    const [first] = fees;
    const until = first ? freeUntilOf(first) : null;
    if (!first || until === null || !fees.every((one) => isFree(one, situation.on))) return null;
    return { params: { feeId: first.fee.id, freeUntil: until }, citations: [first.clause] };
  },
};

function isFree(fee: CompatibleFee, on: PlainDate): boolean {
  const until = freeUntilOf(fee);
  return until !== null && on < until;
}

function freeUntilOf({ fee, bearer }: CompatibleFee): PlainDate | null {
  const { model } = fee;
  const anchor =
    model.kind === "recurring" || model.kind === "tieredVolume" ? model.anchor : "activation";
  return freeUntil(fee, baseOf(anchor, bearer.activatedOn, bearer.agreement.contract.signedOn));
}
