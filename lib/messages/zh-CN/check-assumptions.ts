export const assumptions = {
  heading: "按这些前提算的",
  "from-memory":
    "约定的内容凭您的记忆填写（{basis, select, written {写在合同里} message {聊天记录} spoken {口头} other {出处不清楚}}），没有核对原件。",
  "activated-approximate": "开始用的日子只知道大概，按 {activatedOn} 算。",
  "activated-unknown": "不知道什么时候开始用的，按最早的一笔记录 {activatedOn} 算。",
  "device-unclear": "不清楚是哪种机器，按电签机估算换机的费用；该不该收不受影响。",
  "connectivity-unclear": "不清楚有没有卡，按有卡算。",
  "signed-unknown": "不知道签约的日子，按开始用的日子算。",
  "fee-incomplete": "流量费的金额或者周期不清楚，所以判断不了该收多少。",
  "anchor-assumed": "不清楚从哪一天算起，按激活的日子算。",
  "due-assumed": "不清楚先交还是后交，按先交算。",
  "per-assumed": "不清楚按机器还是按商户收，按每台机各收一份算。",
  "promise-set-aside":
    "约定要收的金额和“没有别的费用”的承诺不一致，按约定的金额算。有承诺的证据，请留好。",
  "raise-unclear": "涨价有没有通知、有没有同意不清楚，涨价以后的扣款判断不了。",
  "others-unclear": "不清楚还约定了哪些别的费用，这些扣款判断不了。",
  "waiver-without-sales": "有“刷够就免”的约定，但没有交易记录，免不免算不出来，按没有免算。",
  "window-from-records": "记录的时间按最早和最晚的一笔算：{fromOn} 到 {toOn}。",
  "overlap-left-out": "几份账单里有 {count} 行是重复的，只算一次。",
  "line-in-statement": "有 {count} 笔填写的扣款账单里也有，只算一次。",
  "line-is-withholding": "有 {count} 笔扣款就是同一天结算里少给的钱，只算一次。",
  "daily-totals": "账单按天汇总，不能逐笔核对手续费费率。",
} as const;
