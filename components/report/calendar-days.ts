import type { PlainDate } from "@/lib/engine/date";
import { type Desk, terminalName } from "./desk";
import { firstToExpire, type NextFee, nextFees } from "./next-days";

/** A day for the reader's calendar; `lib/papers/calendar-file.ts` writes it down. */
type CalendarDay = {
  readonly uid: string;
  readonly on: PlainDate;
  readonly summary: string;
  readonly description: string;
  readonly remindDaysBefore: number | null;
};

/** a week to act in, and for what cannot be made up for, a month */
const remind = { due: 3, act: 7, bar: 30 } as const;

/** Each deduction to come, the last day to give notice before it, and the last day of the claim that expires first. */
export function calendarDays(desk: Desk, address: string): CalendarDay[] {
  const days = nextFees(desk.request, desk.report).flatMap((fee) => daysOf(desk, fee, address));
  const expiring = firstToExpire(desk.request, desk.report);
  if (expiring === null) return days;
  const { say } = desk;
  return [
    ...days,
    {
      uid: `limitation/${expiring.on}@qingliu`,
      on: expiring.on,
      summary: say("report.calendar.bar", { amount: say.money(expiring.fen) }),
      description: say("report.calendar.barText", { address }),
      remindDaysBefore: remind.bar,
    },
  ];
}

function daysOf(desk: Desk, fee: NextFee, address: string): CalendarDay[] {
  const { say } = desk;
  const words = {
    fee: say(`engine.category.${fee.category}`),
    amount: say.money(fee.netFen),
    terminal: terminalName(desk, fee.terminalId),
    on: say.day(fee.dueOn),
    auditedOn: say.day(desk.report.auditedOn),
    address,
  };
  const id = `${fee.terminalId}/${fee.feeId}/${fee.dueOn}`;
  const due: CalendarDay = {
    uid: `due/${id}@qingliu`,
    on: fee.dueOn,
    summary: say("report.calendar.due", words),
    description: say("report.calendar.dueText", words),
    remindDaysBefore: remind.due,
  };
  if (fee.act.kind !== "by") return [due];
  return [
    {
      uid: `act/${id}@qingliu`,
      on: fee.act.on,
      summary: say("report.calendar.act", words),
      description: say("report.calendar.actText", { ...words, days: fee.act.noticeDays }),
      remindDaysBefore: remind.act,
    },
    due,
  ];
}
