/** Words of messages by what they say of the money near them; every list is matched as plain text in capitals. */

/** the words of one or more lines, parted by 、 */
function listed(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split("、"));
}

export type Role = "deduct" | "balance" | "incoming" | "trade" | "tradeFee" | "price" | "refund";

/** the one nearest before an amount decides what the amount is */
export const roleWords: readonly (readonly [Role, readonly string[]])[] = [
  [
    "deduct",
    listed(
      "共计、合计、总计、扣收、扣除、扣款、扣费、扣划、划扣、代扣、扣取、扣缴、实扣",
      "收取、扣了、扣走、扣掉、扣、支取、支出、支出交易、扣款交易、借方、缴纳、缴费",
      "已收、转出、批扣、代付、代付交易、付款金额、支付金额、止付、止付金额、冻结",
      "冻结金额、拦截、拦截金额、提现手续费、提款手续费、秒到手续费、D0手续费",
      "划走、划出、划付、扣减、抵扣、抵缴、收走、交了、缴了、代缴、代收、托收、付了、付款",
      "CHARGED、DEDUCTED、DEBITED、WITHHELD",
    ),
  ],
  [
    "balance",
    listed("余额、结余、可用、剩余、额度、限额、上限、还款、还款额、BALANCE", "AVAILABLE、LIMIT"),
  ],
  [
    "incoming",
    listed(
      "到账、到帐、入账、入帐、转入、收入、贷方、存入、收款、结算、结算款、结算金额",
      "实收、实付、实得、净额、货款、工资、RECEIVED、CREDITED",
      "实到、净到、净收、到手、实结、应结、打款、汇入、收到、来账、进账、存款",
      "SETTLED、NET AMOUNT、INCOME",
    ),
  ],
  [
    "trade",
    listed(
      "刷、刷了、总额、总金额、销售额、营业额、套餐费、月租",
      "刷卡、交易金额、交易、消费、订单金额、订单、收单、提现、提款、流水、那笔、发票",
      "发票金额、SALES、SALE、PURCHASE、GROSS",
      "TRANSACTION、SPENT",
    ),
  ],
  [
    "tradeFee",
    listed("手续费、交易费、PROCESSING FEE、HANDLING FEE", "TRANSACTION FEE、TRANSFER FEE"),
  ],
  [
    "price",
    listed(
      "由、调整为、调整至、调为、改为、变更为、标准为、标准、原价、价格、优惠价",
      "优惠至、优惠、立减、折扣、资费、上调、下调、涨至、降至、降为、保底、满、达到",
      "不足、低于、高于、大于、超过、仅需、只需、仅、应扣、应收、应缴、应付、应还",
      "欠费、可抵、抵扣券、免收、减免、免缴、免除、豁免、免流量、免流量费、免通讯费",
      "免押金、价值、赠送、赠、最高、最低、PRICE、ONLY、WAIVED、WORTH、FREE",
    ),
  ],
  [
    "refund",
    listed(
      "退还、退回、退款、退款金额、返还、退费、已退、退您、返现、退、解冻",
      "REFUND、REFUNDED、RETURNED",
    ),
  ],
];

/** the deduction has been made */
export const pastWords = listed(
  "已收、已交、已付、已划、划扣完毕、扣收完毕、收取完毕、扣缴成功、缴费成功、支付成功、付款成功",
  "已成功付款、交了、缴了、划走、已转出、扣过、收过",

  "现已从、现已扣、已从、已由、已自、已扣、已代扣、已划扣、已收取、已收费、已收缴",
  "已收流量、已收通讯、已收服务、已经扣、已成功扣、已成功收、已成功代扣、已成功缴",
  "已成功支付、已冻结、已止付、已拦截、已全额、成功扣、扣款成功、扣费成功",
  "扣收成功、代扣成功、补扣成功、成功收取、被扣、扣了、扣走、扣掉、实扣、收了",
  "收取了、扣除了、已支付、已缴、支取、支出、已退、退还了、已返还",
  "HAS BEEN、HAVE BEEN、WAS CHARGED",
  "WAS DEDUCTED、WAS DEBITED、WAS WITHHELD",
  "REFUNDED、RETURNED",
);

/** the deduction is still to come */
export const futureWords = listed(
  "将于、将被扣、会被扣、会扣、要扣、将从、将在、将会、将扣、将自动、将按、将收取",
  "将对、届时、即将、拟于、预计、待扣、待缴、到期后、到期将、到期自动、明年、明日",
  "明天、次日起、请确保、请保持、请预留、以免、如未、尚未、未缴、欠缴、催缴、补缴",
  "逾期、正在审核、审核中、处理中、WILL BE、TO BE CHARGED",
  "UPCOMING",
);

/** of an amount, not of the message: the next one */
export const nextWords = listed("下次、下一次、下期、NEXT");

/** the deduction was tried and did not succeed */
export const failWords = listed(
  "扣款失败、扣费失败、扣收失败、代扣失败、扣除失败、支付失败、扣款未成功",
  "扣费未成功、扣款不成功、未能扣、未通过、不通过、未成功、退款失败、余额不足、不足以扣、驳回、不符合退",
  "FAILED、DECLINED、UNSUCCESSFUL",
  "INSUFFICIENT",
);
/** said after a failure: then it succeeded */
export const successWords = listed(
  "补扣、扣款成功、扣费成功、扣收成功、代扣成功、重新扣、再次扣、已扣",
);

/** a clause of a contract or a price list, not a message about a deduction */
export const termWords = listed(
  "之日起、任意一笔、须知、规则、公告、每满、激活后、入网、首笔需、不刷不扣、一年收一次、首年免、本协议、甲方",
  "乙方、充分知悉、产品说明、收费标准、收费公示、价格表、政策、自动刷卡扣取",
  "每年收取、每年扣、依此类推、以此类推、当日免费、激活当日、大于、元的收取",
  "元的,收取、元的扣收、起执行、起施行",
);

/** of a clause, unless the line has a day of its own */
export const softTermWords = listed("首笔交易、首笔刷卡");

export const linkWords = listed("HTTP、WWW.、链接、网址、T.CN、DWZ、.COM/、.CN/、二维码");
export const signWords = listed(
  "签约、续费、授权、开通、签署、协议、确认、办理、申请、补缴、缴纳、欠费、征信",
  "升级",
);
/** a signature asked for or given is no deduction, link or not */
export const signedWords = listed(
  "验证码、校验码、动态码、签署成功、签约成功、成功签约、授权成功、请勿泄露",
);
export const adWords = listed(
  "点击、回复、回T、回N、退订、拒收、优惠、活动、领取、免费领、限时、办理、办机",
  "新品、贷款、抽奖、红包、福利、抵扣券、优惠券、代金券、积分、如需、CLICK",
  "OFFER、PROMOTION",
);

/** it is said that nothing was taken */
export const denyWords = listed(
  "未被扣、未扣、没扣、没有扣、不会扣、不再扣、未收取、没有收、不收取、无需缴、无需支付、不用交",
  "暂缓、暂不、撤销、取消扣、取消收、停止收取、不予扣、无需扣",
  "NOT CHARGED、NOT YET CHARGED、NOT BEEN",
);
/** a warning of swindlers, a question: no record either */
export const scamWords = listed("诈骗、冒充、上当、谨防、反诈、风险提示、SCAM");
export const askWords = listed("多少钱、听说、请问、是不是、为什么、为啥、怎么收、吗?");

/** the first of the words that stands in the text; null: none */
export function speaks(text: string, words: readonly string[]): string | null {
  for (const word of words) if (text.includes(word)) return word;
  return null;
}
