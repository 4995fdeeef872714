import type { ClauseFlag, ClauseTerm } from "../../intake/clauses/extract";

export const clauses = {
  terms: {
    noFee: "不收流量费",
    noOtherFee: "没有别的费用",
    unilateralChange: "对方可以自己调整收费",
    amount: "流量费多少钱",
    freeTime: "开头不收的时间",
    waiver: "刷够多少就免",
    rate: "刷卡手续费",
    deposit: "押金",
    refund: "没用完的退不退",
    penalty: "提前解约的违约金",
    changeNotice: "调整收费前提前多久通知",
    cancelNotice: "解约要提前多久说",
    signedOn: "签约的日子",
  },
  values: {
    amount:
      "{amount}{cycle, select, year {，每年} halfYear {，每半年} quarter {，每季度} month {，每月} once {，只收一次} other {}}{per, select, terminal {，每台机} other {}}",
    freeTime: "{count} {unit, select, month {个月} other {天}}",
    waiver: "{window, select, month {每月} other {一年}}刷够 {amount}",
    rate: "{card, select, debit {借记卡} credit {贷记卡} other {扫码}} {rate}{capped, select, yes {，封顶 {cap}} other {}}",
    deposit:
      "{amount}{volume, select, none {} other {，刷够 {volume} 退}}{months, plural, =0 {} other {，# 个月内}}",
    refund: "{kind, select, none {不退} other {按剩下的时间退}}",
    penalty: "{amount}",
    days: "{days} 天",
    day: "{day}",
  },
  flags: {
    C11: "写着收了不退。机器停用以后还不退的，这样的格式条款可能不算数。",
    C15: "写着对方可以自己调整收费。调整要征求意见、公告，不能只凭一句话。",
    C16: "提前通知不到 30 天。收费要变，原则上要提前至少 30 天公示。",
  },
} as const satisfies {
  readonly terms: { readonly [Term in ClauseTerm]: string };
  readonly values: Readonly<Record<string, string>>;
  readonly flags: { readonly [Flag in ClauseFlag]: string };
};
