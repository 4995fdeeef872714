import {
  amount,
  cancel,
  cancelNotice,
  changeNotice,
  clause,
  countWaiver,
  deposit,
  firstSale,
  free,
  noFee,
  noOtherFee,
  onUse,
  oneSided,
  other,
  penalty,
  perSale,
  rate,
  refund,
  signed,
  tiers,
  waiver,
} from "./made";

/**
 * Invented clauses and three whole contracts that were written after the readers stood. Read for the first time, 66 of
 * 68 findings were right and 74 were there; the readers know more since.
 */
export const labelledUnseen = [
  clause("甲方使用的每台POS终端须向乙方缴纳通信流量费，标准为每年人民币68元。", [
    amount(68, "year", { per: "terminal" }),
  ]),
  clause(
    "流量费用：内置SIM卡，激活当日免费，后续75元/年（一年收一次），自动刷卡扣取，不刷不扣",
    [amount(75, "year"), free(1, "day", "activation"), onUse],
    ["C02"],
  ),
  clause("通讯服务费：入网10天后收取，79元/年", [
    amount(79, "year"),
    free(10, "day", "activation"),
  ]),
  clause(
    "流量卡费：42元/年，激活后第61天的首笔交易扣42元的流量卡费，激活后的第426天的首笔交易扣第二年的42元流量卡费，以此类推。",
    [amount(42, "year"), free(60, "day", "activation"), firstSale(61)],
    ["C03"],
  ),
  clause("机具流量费按年收取，收费标准：人民币陆拾元/台/年。", [
    amount(60, "year", { per: "terminal" }),
  ]),
  clause("网络通讯费：12元/月/台。", [amount(12, "month", { per: "terminal" })]),
  clause("流量费每满12个月扣收一次，每次65元。", [amount(65, "year")]),
  clause("流量费每300天扣收一次，每次55元。", [amount(55, "days", { days: 300 })], ["C04"]),
  clause("SIM卡流量费每六个月36元。", [amount(36, "halfYear")]),
  clause("流量费：一次性收取150元，买断后终身免流量费。", [amount(150, "once")], ["C10"]),
  clause(
    "自绑机第31日为账单日，流量费于账单日后首笔交易中扣收。",
    [free(30, "day", "activation"), firstSale(31)],
    ["C03"],
  ),
  clause("乙方承诺首年免收流量费。", [free(12, "month")]),
  clause("流量费前两年免费，第三年起每年60元。", [amount(60, "year"), free(24, "month")], ["C02"]),
  clause("自协议签订之日起30天内不收流量费。", [free(30, "day", "signing")]),
  clause("单笔交易金额大于500元时，从该笔结算款中扣收流量费48元。", [amount(48, null)], ["C05"]),
  clause(
    "上一自然年度累计交易量满50万元的商户，返还该年度流量费。",
    [waiver(500_000, "year")],
    ["C08"],
  ),
  clause("每月刷卡金额达2万元，当月流量费免收。", [waiver(20_000, "month")], ["C08"]),
  clause("一年内刷卡满200笔的，下一年流量费免收。", [countWaiver(200, "year")], ["C08"]),
  clause("月交易额低于5万元收取流量费10元，满5万元收取流量费5元。", [
    tiers("month", 50_000, 10, 5),
  ]),
  clause("月交易额低于3000元的，收取运营服务费20元。", [other("service", 20, "month")], ["C24"]),
  clause("本机为蓝牙机具，无流量费。", [noFee]),
  clause("该终端免流量费。", [noFee]),
  clause("乙方承诺除交易手续费外无其他收费。", [noOtherFee]),
  clause("借记卡费率0.45%，18元封顶，信用卡费率0.6%，扫码0.36%。", [
    rate("debit", 4500, 18),
    rate("credit", 6000),
    rate("qr", 3600),
  ]),
  clause(
    "微信、支付宝、云闪付扫码：0.38%；信用卡：0.60%+3元/笔。",
    [rate("qr", 3800), rate("credit", 6000), perSale(3)],
    ["C21"],
  ),
  clause("即时到账服务费每笔1元，可选。", [perSale(1)], ["C21"]),
  clause("T0到账每笔加收2元。", [perSale(2)], ["C21"]),
  clause(
    "甲方应缴纳押金199元，自激活起12个月内累计交易满10万元的，押金全额退还，逾期未达标的视为设备款不退。",
    [deposit(199, 100_000, 12)],
    ["C22"],
  ),
  clause("设备押金：99元，刷满3万返还。", [deposit(99, 30_000, null)]),
  clause("退机时乙方按未使用月份退还剩余流量费。", [refund("proRata")]),
  clause("流量费扣收成功后不支持退款。", [refund("none")], ["C11"]),
  clause("甲方有权随时终止合作。", [cancel("anytime")]),
  clause("合同期未满，甲方不得提前终止本协议。", [cancel("notAllowed")]),
  clause("乙方终止本协议的，须提前三十日书面通知甲方。", [cancelNotice(30)]),
  clause("合同期内解约，甲方需支付乙方违约金人民币贰佰元。", [penalty(200)], ["C27"]),
  clause("乙方可根据市场情况调整服务费标准，调整后的标准于公告之日起生效。", [oneSided], ["C15"]),
  clause("收费标准发生变化的，乙方将提前十五个自然日通过APP公告。", [changeNotice(15)], ["C16"]),
  clause("乙方保留随时修改收费标准的权利，恕不另行通知。", [oneSided], ["C15"]),
  clause("甲方收到调价通知后7日内未提出异议的，视为同意。", [], ["C17"]),
  clause("发票由乙方按收费项目开具。", [], ["C36"]),
  clause("对可疑交易，乙方有权延迟结算。", [], ["C29"]),
  clause("流量费每年叁X元。", [], ["C01"]),
  clause("通讯流量费：每台终端每年____元。", [], ["C01"]),
  clause("流量费按乙方届时公布的标准收取。", [], ["C01"]),
  clause("网络服务费标准另行约定。", [], ["C01"]),
  clause("手机套餐月租58元，含流量30GB。"),
  clause("本店主营流量卡批发，批发价20元一张。"),
  clause("合同总金额以实际结算为准，交易金额不得超过5万元。", [], ["C20"]),
  clause("订单号20240506，交易金额60元，已到账。"),
  clause("通讯地址：某市某区某路60号，联系电话见首页。"),
  clause("流量服务贽99元／牛，从结算款中扣收。", [amount(99, "year")]),
  clause("流量费每台每年６０．００\n元，次年同。", [amount(60, "year", { per: "terminal" })]),
  clause("流量\n费：8\n8元/\n年。", [amount(88, "year")]),
  clause(
    `收单服务协议
签订日期：2025年3月1日
第一条 乙方向甲方提供移动终端一台，押金299元，甲方在6个月内累计刷卡满8万元的，押金原路退还。
第二条 流量费：每台终端每年72元，自激活之日起60日内免收，期满后于首笔交易中扣收。
第三条 借记卡费率0.5%，封顶20元；贷记卡费率0.6%。
第四条 乙方调整收费标准的，应提前30日公告并征得甲方同意。
第五条 甲方提前解除本协议的，应提前10日通知乙方，并支付违约金150元。
第六条 协议有效期两年，期满自动续期。
第七条 因本协议产生的争议，由乙方所在地人民法院管辖。`,
    [
      amount(72, "year", { per: "terminal" }),
      cancelNotice(10),
      changeNotice(30),
      deposit(299, 80_000, 6),
      firstSale(null),
      free(60, "day", "activation"),
      penalty(150),
      rate("credit", 6000),
      rate("debit", 5000, 20),
      ...signed("2025-03-01"),
    ],
    ["C02", "C03", "C26", "C27", "C32"],
  ),
  clause(
    `产品说明
1、设备服务费：188元/台，首笔需支付188元的设备服务费方可激活使用本产品
2、流量卡费：33元/年，激活后第46天的首笔交易扣33元的流量卡费
3、会员服务默认开通，会员费每月15元，可随时取消
4、已收取的费用概不退还
5、平台有权调整收费标准，以公告为准
6、本产品最终解释权归平台所有`,
    [
      other("service", 188, "once"),
      amount(33, "year"),
      free(45, "day", "activation"),
      firstSale(46),
      other("membership", 15, "month"),
      refund("none"),
      oneSided,
    ],
    ["C03", "C11", "C15", "C25", "C33"],
  ),
  clause(
    `特约商户业务受理协议（摘要）
一、甲方授权乙方从交易资金中扣收手续费及流量费。
二、流量费按半年收取，每半年30元；半年内交易额达到10万元的免收。
三、甲方可随时解除本协议，乙方按剩余天数退还流量费。
四、连续6个月无交易的，乙方有权暂停终端服务。
五、终端所有权归乙方，终止合作时甲方应当归还。
六、乙方通过短信发出通知即视为送达。
七、签署日期：2024-11-08`,
    [
      amount(30, "halfYear"),
      waiver(100_000, "year"),
      cancel("anytime"),
      refund("proRata"),
      ...signed("2024-11-08"),
    ],
    ["C08", "C14", "C23", "C28", "C35"],
  ),
];
