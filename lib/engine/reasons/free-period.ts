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
    if (!first || !fees.every((one) => isFree(one, situation.on))) return null;
    const params = { feeId: first.fee.id, freeUntil: freeUntilOf(first) ?? "" };
    return { params, citations: [first.clause] };
  },
};

function isFree(fee: CompatibleFee, on: PlainDate): boolean {
  return on < (freeUntilOf(fee) ?? on);
}

function freeUntilOf({ fee, bearer }: CompatibleFee): PlainDate | null {
  const { model } = fee;
  const { activatedOn, agreement } = bearer;
  const base =
    "anchor" in model
      ? baseOf(model.anchor, activatedOn, agreement.contract.signedOn)
      : activatedOn;
  return freeUntil(fee, base);
}
