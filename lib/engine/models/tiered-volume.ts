import { isMeasurable, measuredPeriod, windowOfPeriod } from "../measure";
import { type Fen, zero } from "../money";
import type { Draft, Owed } from "../occurrence";
import type { TieredVolume } from "../request";
import { periodsDue, type Period, rhythmOf } from "../schedule";
import { within } from "../takings";
import { open, type Sheet } from "../working";
import { takingsOfSeat, type World } from "../world";

/** The amount of the step that the period's volume reaches; where the records do not hold the whole period, the dearest. */
export function tieredVolume(owed: Owed<TieredVolume>, world: World): Draft[] {
  const { model, fee, bearer, reign } = owed;
  const rhythm = rhythmOf({ ...model, due: "end" }, fee.free, bearer);
  return periodsDue(rhythm, reign, bearer).map((period) => {
    const { amountFen, sheet } = amountOf(owed, period, world);
    return {
      dueOn: period.dueOn,
      periodFrom: period.from,
      periodTo: period.to,
      grossFen: amountFen,
      isGrossKnown: true,
      sheet,
      measured: measuredPeriod(fee, rhythm, period.index) ?? windowOfPeriod(period),
    };
  });
}

function amountOf(
  owed: Owed<TieredVolume>,
  period: Period,
  world: World,
): { readonly amountFen: Fen; readonly sheet: Sheet } {
  const { model, fee, bearer, clause } = owed;
  const params = { feeId: fee.id, from: period.from, to: period.to };
  if (!isMeasurable(period, world)) {
    const amountFen = dearest(model);
    return { amountFen, sheet: open("dearest-tier", amountFen, { params, citations: [clause] }) };
  }
  const { volumeFen } = within(takingsOfSeat(world, bearer.seat), period);
  const tier = tierOf(model, volumeFen);
  const found = { ...params, volumeFen, upToFen: tier?.upToFen ?? "" };
  const amountFen = tier?.amountFen ?? zero;
  return {
    amountFen,
    sheet: open("tier-amount", amountFen, { params: found, citations: [clause] }),
  };
}

/** the first step that holds the volume, also that of a month with more refunds than sales */
function tierOf(model: TieredVolume, volumeFen: Fen): TieredVolume["tiers"][number] | undefined {
  return model.tiers.find(({ upToFen }) => upToFen === null || volumeFen <= upToFen);
}

function dearest(model: TieredVolume): Fen {
  return model.tiers.reduce<Fen>(
    (most, { amountFen }) => (most < amountFen ? amountFen : most),
    zero,
  );
}
