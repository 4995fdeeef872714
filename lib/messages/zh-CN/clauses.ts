import type { ClauseDoubt } from "../../intake/clauses/extract";
import type { ClauseFlag } from "../../intake/clauses/flags";
import type { ClauseTerm } from "../../intake/clauses/values";

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
    onUse: "不刷就不扣",
    tiers: "按刷卡量分档的流量费",
    firstSale: "跟着第一笔刷卡扣",
    countWaiver: "刷够多少笔就免",
    perSale: "每笔另收",
    otherFee: "别的收费",
    cancellation: "能不能提前解约",
    condition: "要留意的一条",
  },
  values: {
    amount:
      "{amount}{ranged, select, yes {到 {max}} other {}}{cycle, select, year {，每年} halfYear {，每半年} quarter {，每季度} month {，每月} days {，每 {days} 天} once {，只收一次} other {}}{per, select, terminal {，每台机} merchant {，每个商户} other {}}",
    tier: "{window, select, month {每月} other {一年}}{capped, select, yes {不到 {mark}} other {刷够}}：{amount}",
    and: "；",
    countWaiver: "{window, select, month {每月} other {一年}}刷够 {count} 笔",
    firstSale: "第 {day} 天起",
    perSale: "每笔 {amount}",
    otherFee:
      "{category, select, membership {会员费} sms {短信费} insurance {保险费} rental {租金} other {服务费}} {amount}{cycle, select, year {，每年} month {，每月} other {，一次}}",
    cancellation: "{kind, select, anytime {随时可以} atPeriodEnd {到期才可以} other {不可以}}",
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
    C02: "先免后收：免的时间一过就会自动开始扣。",
    C03: "到了日子，跟着第一笔刷卡一起扣。",
    C04: "不是按整年收：折算成一年，可能比看上去贵。",
    C06: "写着钱不够扣就停结算。停结算的条件要事先约定清楚。",
    C07: "一笔费可能分几次扣，对账时要加起来看。",
    C08: "达到条件才免或者返，问清要不要自己去申请。",
    C09: "一次预缴几年：先问清中途停用退不退。",
    C10: "写着终身或者一次买断。这句话要留好证据。",
    C11: "写着收了不退。机器停用以后还不退的，这样的格式条款可能不算数。",
    C12: "写着不用也要交。这样的格式条款可能不算数。",
    C13: "流量卡不能自己拆、换或者挪用。",
    C14: "写着可以直接从结算款里扣。授权写得太宽的，可能不公平。",
    C15: "写着对方可以自己调整收费。调整要征求意见、公告，不能只凭一句话。",
    C16: "提前通知不到 30 天。收费要变，原则上要提前至少 30 天公示。",
    C17: "写着继续用就算同意。不说话，一般不等于同意。",
    C18: "不同意涨价的可以在期限内退出，别错过期限。",
    C20: "价钱没有写死，要看页面或者只有一个范围。",
    C21: "每笔另收的钱，看看是不是自己选的。",
    C22: "押金到期可能不退。看清条件和期限。",
    C23: "机器归对方，不用了要还。",
    C25: "写着默认开通。附加的服务不能当默认选项。",
    C26: "到期自动续。要停，记得在到期前说。",
    C27: "提前解约要赔钱。赔得过高的，可以请法院减少。",
    C28: "长时间不刷，机器可能被停用。",
    C29: "可疑的交易可能晚结算。",
    C30: "写着出了故障对方不负责。这样的格式条款可能不算数。",
    C31: "写着代理商说的话不算数。机构对代理商的服务有管理责任。",
    C32: "写了在哪里打官司或者仲裁。",
    C33: "写着最终解释权归对方。这样的格式条款可能不算数。",
    C34: "点一下就算看过了。重要的条款，对方还是要提醒。",
    C35: "短信一发就算通知到了，要留意短信。",
    C37: "写着可以把资料给合作方。",
  },
  doubts: {
    range: "只有一个范围，没有一个准数。",
    contradicted: "另一句写的不一样。两句都在这里，请对照原文选。",
  },
} as const satisfies {
  readonly terms: { readonly [Term in ClauseTerm]: string };
  readonly values: Readonly<Record<string, string>>;
  readonly flags: { readonly [Flag in ClauseFlag]: string };
  readonly doubts: { readonly [Doubt in ClauseDoubt]: string };
};
