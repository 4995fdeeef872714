import { plainDate } from "../date";
import { article, type Instrument, statutesAsOf } from "./law";

const price: Instrument = {
  title: { "zh-CN": "价格法", en: "Price Law" },
  source: "LAW-PRICE",
  grade: "A",
  confirmed: true,
  asOf: statutesAsOf,
  inForceFrom: plainDate("1998-05-01"),
};

const marking: Instrument = {
  title: {
    "zh-CN": "明码标价和禁止价格欺诈规定（市场监管总局令第56号）",
    en: "Provisions on Clear Pricing and against Price Fraud (SAMR Order 56)",
  },
  source: "LAW-MMBJ",
  grade: "A",
  confirmed: true,
  asOf: statutesAsOf,
  inForceFrom: plainDate("2022-07-01"),
};

const commerce: Instrument = {
  title: { "zh-CN": "电子商务法", en: "E-Commerce Law" },
  source: "LAW-EC",
  grade: "A",
  confirmed: true,
  asOf: statutesAsOf,
  inForceFrom: plainDate("2019-01-01"),
};

/** Prices must be shown, honest and repaid where they were not. All of it protects businesses too. */
export const lawOfPrices = {
  "price-law-3": article(price, "price-law-3", "3", {
    "zh-CN": "多数价格由市场形成。流量费没有政府定价或上限，要看是否公示、约定和诚实标价。",
    en: "Most prices are set by the market. A data fee has no official tariff or cap: what counts is that it was shown, agreed and honestly priced.",
  }),
  "price-law-13": article(price, "price-law-13", "13", {
    "zh-CN": "要明码标价，不得在标价之外加价收费，不得收取没有标明的费用。",
    en: "Prices must be clearly marked; nothing may be taken above the mark or without one.",
  }),
  "price-law-14": article(price, "price-law-14", "14", {
    "zh-CN": "不得用虚假或使人误解的价格手段诱骗消费者或其他经营者与其交易。",
    en: "No false or misleading price may be used to draw consumers or other businesses into a deal.",
  }),
  "price-law-38": article(price, "price-law-38", "38", {
    "zh-CN": "任何单位和个人都可以举报价格违法行为，举报人受保护。",
    en: "Anyone may report a price offence, and whoever reports is protected.",
  }),
  "price-law-41": article(price, "price-law-41", "41", {
    "zh-CN": "因价格违法行为多付了钱的消费者或其他经营者，可要求退还多付部分；有损害的还要赔偿。",
    en: "Consumers or other businesses who paid too much because of a price offence are to be repaid, with damages for their loss.",
  }),
  "price-rules-2022-6": article(marking, "price-rules-2022-6", "6", {
    "zh-CN": "会改变价格的条件要标示出来。",
    en: "Conditions that change the price must be shown.",
  }),
  "price-rules-2022-8": article(marking, "price-rules-2022-8", "8", {
    "zh-CN": "不得在标价之外加价出售，不得收取任何没有标明的费用。",
    en: "Nothing may be taken above the marked price, and no fee that was not marked.",
  }),
  "price-rules-2022-19": article(marking, "price-rules-2022-19", "19", {
    "zh-CN":
      "属于价格欺诈的有：低价引诱高价结算、不履行价格承诺、不标示或弱化不利的价格条件、无正当理由拒绝按约定兑现积分和优惠券等。",
    en: "Price fraud includes baiting low and settling high, not keeping a price promise, hiding or playing down an unfavourable price condition, and refusing points or coupons as agreed.",
  }),
  "price-rules-2022-21": article(marking, "price-rules-2022-21", "21", {
    "zh-CN": "有证据证明没有主观故意等情形的，不属于价格欺诈。",
    en: "It is not price fraud where it can be shown that there was no intent, and in some other cases.",
  }),
  "e-commerce-law-19": article(commerce, "e-commerce-law-19", "19", {
    "zh-CN": "搭售商品或服务要显著提醒，不得设为默认同意。",
    en: "Bundled goods or services must be pointed out and may not be ticked by default.",
  }),
} as const;
