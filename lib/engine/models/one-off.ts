import type { Draft, Owed } from "../occurrence";
import type { OneOff } from "../request";
import { open } from "../working";

/** An amount that is owed once: a deposit, a device, an opening fee. */
export function oneOff({ model, fee, bearer, reign, clause }: Owed<OneOff>): Draft[] {
  const dueOn =
    model.due === "activation" ? bearer.activatedOn : bearer.agreement.contract.signedOn;
  if (dueOn < reign.from || reign.to < dueOn) return [];
  if (bearer.endsOn !== null && bearer.endsOn < dueOn) return [];
  return [
    {
      dueOn,
      periodFrom: dueOn,
      periodTo: dueOn,
      grossFen: model.amountFen,
      isGrossKnown: true,
      sheet: open("one-off-amount", model.amountFen, {
        params: { feeId: fee.id },
        citations: [clause],
      }),
      measured: null,
    },
  ];
}
