import { isMeasurable } from "../measure";
import { type Fen, zero } from "../money";
import type { Draft, Measured, Owed } from "../occurrence";
import { inOneOrder } from "../order";
import type { Waiver } from "../request";
import { type Takings, within } from "../takings";
import { balance, noteLine, takeLine } from "../working";
import { takingsOfAgreement, takingsOfSeat, type World } from "../world";

/** One waiver that is met takes all that is left; what the records do not hold does not count as met. */
export function waived(owed: Owed, { sheet, measured }: Draft, world: World): Fen {
  const waivers = inOneOrder(owed.fee.waivers, textOf);
  if (waivers.length === 0 || measured === null) return zero;
  if (!isMeasurable(measured.window, world)) {
    const params = {
      from: measured.window.from,
      to: measured.window.to,
      recordsFrom: world.request.window.from,
    };
    noteLine(sheet, "waiver-not-measured", { params });
    return zero;
  }
  const results = waivers.map((waiver) => measure(waiver, measured, owed, world));
  const met = results.find(({ isMet }) => isMet);
  for (const { waiver, reached, isMet } of met ? [met] : results)
    noteLine(sheet, isMet ? "waiver-met" : "waiver-not-met", {
      params: {
        kind: waiver.kind,
        scope: waiver.scope,
        atLeast: aimOf(waiver),
        reached,
        from: measured.window.from,
        to: measured.window.to,
      },
      citations: [owed.clause],
    });
  if (!met) return zero;
  const taken = balance(sheet);
  takeLine(sheet, "reduction-waived", taken, { citations: [owed.clause] });
  return taken;
}

type Result = { readonly waiver: Waiver; readonly reached: number; readonly isMet: boolean };

function measure(waiver: Waiver, measured: Measured, owed: Owed, world: World): Result {
  const reached = reachedBy(waiver, measured, takingsFor(waiver, owed, world));
  return { waiver, reached, isMet: aimOf(waiver) <= reached };
}

function reachedBy(waiver: Waiver, { window, months }: Measured, takings: Takings): number {
  if (waiver.kind === "count") return within(takings, window).sales;
  if (waiver.kind === "volume" || months.length === 0) return within(takings, window).volumeFen;
  return Math.min(...months.map((month) => within(takings, month).volumeFen));
}

function takingsFor(waiver: Waiver, { bearer }: Owed, world: World): Takings {
  return waiver.scope === "contract"
    ? takingsOfAgreement(world, bearer.agreement)
    : takingsOfSeat(world, bearer.seat);
}

function textOf(waiver: Waiver): string {
  return `${waiver.kind} ${waiver.scope} ${aimOf(waiver)}`;
}

function aimOf(waiver: Waiver): number {
  return waiver.kind === "count" ? waiver.atLeast : waiver.atLeastFen;
}
