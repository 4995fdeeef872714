/** One line of a working for each step code of the engine. Money, dates and rates arrive written out; "none" where there is none. */
export const stepWords = {
  "agreed-amount": "约定的金额",
  "range-minimum": "约定只写了 {minFen} 到 {maxFen}，先按最低算",
  "one-off-amount": "约定的一次性金额",
  "each-transaction": "{on} 的 {count} 笔交易，每笔 {eachFen}",
  "share-of-transactions": "{on} 的 {count} 笔交易，按 {ratePpm} 收",
  "tier-amount":
    "{from} 到 {to} 交易 {volumeFen}，落在{upToFen, select, none {最后一档} other {不超过 {upToFen} 的一档}}",
  "dearest-tier": "{from} 到 {to} 的交易记录不全，按最贵一档算",
  "metered-base": "{month} 的基本费",
  "metered-base-only": "{month} 没有用量记录，只算基本费",
  "metered-over": "用了 {usedMb} MB，约定含 {includedMb} MB，超出 {overMb} MB，每 MB {eachFen}",
  gross: "减免之前",
  "waiver-met":
    "{from} 到 {to}，{kind, select, count {交易 {reached} 笔，达到 {atLeast} 笔} monthlyVolume {最少的一个月交易 {reached}，达到每月 {atLeast}} other {交易 {reached}，达到 {atLeast}}}，可以免收",
  "waiver-not-met":
    "{from} 到 {to}，{kind, select, count {交易 {reached} 笔，没有达到 {atLeast} 笔} monthlyVolume {最少的一个月交易 {reached}，没有达到每月 {atLeast}} other {交易 {reached}，没有达到 {atLeast}}}，不能免收",
  "waiver-not-measured":
    "免不免收要看 {from} 到 {to} 的交易，而记录从 {recordsFrom} 才开始，先按不免算",
  "reduction-no-sim": "终端没有流量卡（{connectivity}），不收网络接入费",
  "reduction-free-period": "{freeUntil} 之前是免费期",
  "reduction-waived": "达到减免条件，免收",
  "discount-share":
    "{kind, select, promotion {活动优惠} membership {会员优惠} points {积分抵扣} trial {试用优惠} other {优惠}}，减 {ratePpm}",
  "discount-amount":
    "{kind, select, promotion {活动优惠} membership {会员优惠} points {积分抵扣} trial {试用优惠} other {优惠}}，减 {offFen}",
  "reduction-cap": "{yearFrom} 到 {yearTo} 最多收 {capFen}，在这一期之前已到期 {beforeFen}",
  net: "这一期应收",
  charged: "账单扣款：{label}",
  "transaction-amount": "交易金额（{card}）",
  "fee-taken": "收的手续费",
  settled: "实际到账",
  withheld: "少到的差额",
  "fee-by-rate": "按约定费率 {ratePpm}{capFen, select, none {} other {，{capFen} 封顶}}",
  "fee-fixed": "约定的每笔附加",
  "fee-excess": "超过约定的手续费",
  "rate-remainder": "其余的算作费率偏高",
  merged: "并入手续费的固定扣款",
  matched: "{dueOn} 到期的一期",
  "matched-early": "{dueOn} 才到期的一期，收早了，但该收",
  remainder: "其余没有依据的",
  "because-unknown-terminal": "账单写的终端 {terminalId} 不在您填的终端里",
  "because-hidden-deduction":
    "{how, select, merged {它并在手续费里，} other {它从结算款里少给了，}}账单没有一行写明",
  "because-contract-missing":
    "{terminalId}{missing, select, contract {没有合同} other {的约定里收费不清楚}}",
  "because-after-termination":
    "{by, select, contract {合同在 {endsOn} 终止} other {{terminalId} 在 {endsOn} 停用}}，扣款在这之后",
  "because-before-activation": "{terminalId} 在 {activatedOn} 才激活，扣款在这之前",
  "because-unnoticed-change":
    "{effectiveFrom} 起的新条款还不算数：{why, select, no_notice {没有通知过您} no_acceptance {没有取得您的同意} other {通知的天数还不够，{takesEffectOn} 才生效}}",
  "because-no-basis": "约定里没有{category}",
  "because-no-sim": "{terminalId} 没有流量卡（{connectivity}）",
  "because-usage-missing": "{month} 的用量没有记录",
  "because-range-clause": "约定只写了 {minFen} 到 {maxFen}，没有写明多少",
  "because-free-period": "免费期到 {freeUntil} 之前",
  "because-waived": "{dueOn} 到期的一期已经达到减免条件，免收 {waivedFen}",
  "because-discount-missed": "{dueOn} 到期的一期有优惠 {discountFen}，没有减",
  "because-cap-exceeded": "{dueOn} 到期的一期超过年度上限 {cutFen}",
  "because-off-schedule":
    "到这一天没有到期的费用{nextDueOn, select, none {} other {，下一期 {nextDueOn} 才到期}}",
  "because-duplicate":
    "{dueOn} 到期的一期{previousOn, select, none {已经收过} other {在 {previousOn} 已经收过}}",
  "because-over-amount": "到期的只有 {justifiedFen}，其余没有约定",
  refunded: "{on} 退回",
  unresolved: "无法判断",
  claim: "应退",
  "within-limitation":
    "三年时效从 {startedOn} 算，{until} 到期{demandedOn, select, none {} other {（{demandedOn} 提出过要求，重新起算）}}",
  "time-barred":
    "三年时效从 {startedOn} 算，{until} 已经到期{demandedOn, select, none {} other {（{demandedOn} 提出过要求，重新起算过）}}",
  "charges-total": "{count} 笔合计",
  "refunds-offset": "已经退回的",
  "time-barred-part": "已过三年时效的",
  "not-decidable-part": "无法判断的，不能就此要求退",
  "deposit-paid": "付过的押金",
  "deposit-volume-reached": "{reachedOn} 交易满 {volumeFen}，在激活后 {withinMonths} 个月之内",
  "deposit-returned": "已经退回的押金",
  "overcharges-total": "{count} 笔合计",
  overcharge: "多收的手续费",
} as const;
