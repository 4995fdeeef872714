import { plainDate } from "../date";
import { article, type Instrument, statutesAsOf } from "./law";

const regulation: Instrument = {
  title: {
    "zh-CN": "非银行支付机构监督管理条例（国务院令第768号）",
    en: "Regulation on the Supervision of Non-bank Payment Institutions (State Council Decree 768)",
  },
  source: "LAW-768",
  grade: "A",
  confirmed: true,
  asOf: statutesAsOf,
  inForceFrom: plainDate("2024-05-01"),
};

const rules: Instrument = {
  title: {
    "zh-CN": "非银行支付机构监督管理条例实施细则（中国人民银行令〔2024〕第4号）",
    en: "Implementing Rules of the Payment Institution Regulation (PBoC Order 2024 No. 4)",
  },
  source: "REG62",
  grade: "A",
  confirmed: true,
  asOf: null,
  inForceFrom: plainDate("2024-07-26"),
};

const acquiring: Instrument = {
  title: {
    "zh-CN": "银行卡收单业务管理办法（中国人民银行公告〔2013〕第9号）",
    en: "Measures for Bank Card Acquiring (PBoC Notice 2013 No. 9)",
  },
  source: "EXAM9",
  grade: "B",
  confirmed: true,
  asOf: null,
  inForceFrom: plainDate("2013-07-05"),
};

const sale: Instrument = {
  title: {
    "zh-CN": "关于加强支付结算管理防范电信网络新型违法犯罪有关事项的通知（银发〔2016〕261号）",
    en: "PBoC Notice Yinfa 2016 No. 261 on payment settlement and telecom fraud",
  },
  source: "NOTICE261",
  grade: "B",
  confirmed: true,
  asOf: null,
  inForceFrom: null,
};

const terminals: Instrument = {
  title: {
    "zh-CN": "关于加强支付受理终端及相关业务管理的通知（银发〔2021〕259号）",
    en: "PBoC Notice Yinfa 2021 No. 259 on payment acceptance terminals",
  },
  source: "UAPAY259",
  grade: "A",
  confirmed: true,
  asOf: null,
  inForceFrom: plainDate("2022-03-01"),
};

const relief: Instrument = {
  title: {
    "zh-CN": "降低支付手续费的通知（银发〔2021〕169号）",
    en: "Notice Yinfa 2021 No. 169 on lower payment fees for small businesses",
  },
  source: "YF169",
  grade: "A",
  confirmed: true,
  asOf: null,
  inForceFrom: plainDate("2021-09-30"),
};

const fraud: Instrument = {
  title: { "zh-CN": "反电信网络诈骗法", en: "Anti-Telecom and Online Fraud Law" },
  source: "LAW-FRAUD",
  grade: "A",
  confirmed: true,
  asOf: statutesAsOf,
  inForceFrom: null,
};

/** Payment institutions, card acquiring, terminals and the cards inside them. */
export const lawOfPayments = {
  "regulation-768-art-20": article(regulation, "regulation-768-art-20", "20", {
    "zh-CN":
      "支付机构要与用户签书面协议，条款要公平并显著公示。改协议须征求用户意见、公告满30日，并与用户以书面（含数据电文）达成一致。",
    en: "A written and fair agreement, shown in plain sight. To change it the institution must ask for users' views, publish the change for a full 30 days and agree it with the user in writing, a message included.",
  }),
  "regulation-768-art-22": article(regulation, "regulation-768-art-22", "22", {
    "zh-CN": "商户审核、签约、监测都要由支付机构自己做，不能推给代理商。",
    en: "The institution itself vets the merchant, signs and monitors: it cannot hide behind its agent.",
  }),
  "regulation-768-art-34": article(regulation, "regulation-768-art-34", "34", {
    "zh-CN":
      "收费项目和标准要合理、公开、明码标价，在醒目处和办理的关键环节写明；没有标明的费用不得收取。",
    en: "Fees and their standards must be reasonable, public and clearly priced, at conspicuous places and at the key steps of handling. A fee that was not shown may not be taken.",
  }),
  "regulation-768-art-35": article(regulation, "regulation-768-art-35", "35", {
    "zh-CN": "投诉和纠纷由支付机构负主体责任，要及时处理。",
    en: "The institution carries the main responsibility for complaints and must deal with disputes promptly.",
  }),
  "rules-2024-4-art-62": article(rules, "rules-2024-4-art-62", "62", {
    "zh-CN":
      "收费项目或标准要变，原则上须在生效前至少连续30个自然日公示；办理业务前还要确认用户知道并且接受。只在网站公告不够。",
    en: "A change of fees must as a rule be shown for at least 30 days in a row before it takes effect, and before handling the business the institution must confirm that the user knows and accepts it. A notice on a website is not enough.",
  }),
  "acquiring-2013-9": article(acquiring, "acquiring-2013-9", "", {
    "zh-CN":
      "收单协议须写明受理卡种、结算周期、手续费标准、差错和争议处理；商户审核、签约、结算由收单机构自己做。",
    en: "The acquiring agreement must state card types, settlement cycle, handling-fee standard and how errors and disputes are dealt with; the acquirer does vetting, signing and settlement itself.",
  }),
  "notice-2016-261": article(sale, "notice-2016-261", "", {
    "zh-CN":
      "任何单位和个人不得在网上买卖POS机（含手机POS、刷卡器）；擅自移机或去向不明的终端要停用。",
    en: "Nobody may buy or sell POS terminals, mobile ones and card readers included, online; terminals moved without permission or not traceable are stopped.",
  }),
  "notice-2021-259": article(terminals, "notice-2021-259", "", {
    "zh-CN":
      "一台终端对应一个序列号，与商户、收单机构和地点绑定；个人收款码不得用于经营；连续12个月没有交易的终端要停止服务。",
    en: "One terminal has one serial number bound to merchant, acquirer and place; personal codes are not for business; a terminal without transactions for 12 months is stopped.",
  }),
  "notice-2021-169": article(relief, "notice-2021-169", "", {
    "zh-CN": "发卡、清算费用对部分商户打折，收单机构要同步降低收单服务费并把优惠传给商户。",
    en: "Issuer and network fees are lowered for some merchants; acquirers must lower their own fee in step and pass the relief on.",
  }),
  "fraud-law-art-12": article(fraud, "fraud-law-art-12", "12", {
    "zh-CN": "物联网卡要限定功能、使用场景和适用设备，所以终端里的流量卡不能自己更换。",
    en: "An IoT card is limited in function, use and the device it fits, which is why the card in a terminal cannot be swapped by its user.",
  }),
} as const;
