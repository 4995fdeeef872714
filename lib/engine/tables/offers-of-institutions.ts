import { days, months, offer, rate, yearly, yuan } from "./offer";

const cards = ["debit", "credit", "qr"] as const;
const sim = { connectivity: "sim", takes: cards } as const;
const eSign = { ...sim, device: "eSign" } as const;
const countertop = { ...sim, device: "countertop" } as const;

const lakala = {
  provider: "lakala",
  rates: {
    debit: rate([0, 10_000], 20, "SUSHUA92011", "2025"),
    credit: rate([0, 20_000], null, "SUSHUA92011", "2025"),
    qr: rate([0, 10_000], null, "SUSHUA92011", "2025"),
  },
  perTransaction: yuan([0, 3], "SUSHUA92011", "2025"),
} as const;
const lakalaESign = { ...lakala, ...eSign, deposit: yuan([99, 199], "P800-1931", null) } as const;
const lakalaCountertop = {
  ...lakala,
  ...countertop,
  deposit: yuan(299, "P800-1931", null),
} as const;
const jlpay = { ...eSign, provider: "jlpay", per: "merchant" } as const;
const helipay = {
  provider: "helipay",
  takes: cards,
  deposit: yuan([196, 298], "KSS778", null),
} as const;

/** What is seen of the fees of institutions that are named. */
export const offersOfInstitutions = [
  offer("lakala-esign-older", {
    ...lakalaESign,
    fee: yuan(30, "SVPOS", null),
    every: yearly,
    free: days(90),
    also: ["JUNIGAR"],
  }),
  offer("lakala-esign-4g-45", {
    ...lakalaESign,
    fee: yuan(45, "XIE8", "2025-10"),
    every: yearly,
    also: ["CJLIFE", "LAKALAU2806", "LAKAPOS3068"],
  }),
  offer("lakala-esign-2g-36", {
    ...lakalaESign,
    fee: yuan(36, "YOUSHUA1555", "2025-05-08"),
    every: yearly,
  }),
  offer("lakala-esign-4g-60", {
    ...lakalaESign,
    fee: yuan(60, "YOUSHUA1555", "2025-05-08"),
    every: yearly,
  }),
  offer("lakala-any-60-in-300-days", {
    ...lakala,
    fee: yuan(60, "OPOSJI", null),
    every: days(300),
  }),
  offer("lakala-esign-30", {
    ...lakalaESign,
    fee: yuan(30, "LAKALASZ5513", "2025"),
    every: yearly,
  }),
  offer("lakala-countertop-48", {
    ...lakalaCountertop,
    fee: yuan(48, "LAKALASZ5513", "2025"),
    every: yearly,
  }),
  offer("lakala-countertop-60", {
    ...lakalaCountertop,
    fee: yuan(60, "LAKAPOS3068", "2025-10"),
    every: yearly,
  }),
  offer("lakala-ordinary-60", { ...lakala, fee: yuan(60, "BAILUHE10371", null), every: yearly }),
  offer("lakala-mobile-99", {
    ...lakala,
    device: "mobile",
    fee: yuan(99, "BAILUHE10371", null),
    every: yearly,
  }),
  offer("lakala-first-charge-day-11", {
    ...lakala,
    standing: "unknown",
    free: days(10),
    also: ["MINGPOS4301"],
  }),
  offer("lakala-network-fee-60", {
    ...lakala,
    fee: yuan(60, "SUSHUA92011", "2025"),
    every: yearly,
  }),
  offer("lakala-older-account-fee-120", {
    ...lakala,
    fee: yuan(120, "SUSHUA92011", "2025"),
    every: yearly,
  }),
  offer("lakala-esign-60-to-120", {
    ...lakalaESign,
    fee: yuan([60, 120], "LKL028", "2025-05"),
    every: yearly,
  }),
  offer("lakala-complaint-199-thrice", {
    ...lakala,
    standing: "complaint",
    fee: yuan(199, "P800-2247", "2026-01"),
  }),
  offer("jlpay-esign-36", {
    ...jlpay,
    fee: yuan(36, "KADAIBAO", "2025-01"),
    every: yearly,
    free: days(30),
    also: ["XUANHUANG", "LISHUA209"],
  }),
  offer("jlpay-esign-99-for-3-years", {
    ...jlpay,
    fee: yuan(99, "KADAIBAO", "2025-01"),
    every: months(36),
    free: days(30),
    also: ["XUANHUANG", "LISHUA209"],
  }),
  offer("jlpay-b-68", {
    ...jlpay,
    standing: "agentTier",
    per: null,
    fee: yuan(68, "THINKPOS-JL", "2025-04"),
    every: yearly,
    free: days(7),
  }),
  offer("ysepay-esign-60", {
    ...eSign,
    provider: "ysepay",
    fee: yuan(60, "YST708", "2023-06"),
    every: yearly,
    free: days(30),
  }),
  offer("shengpay-60", {
    provider: "shengpay",
    fee: yuan(60, "SHENGFT546", null),
    every: yearly,
    free: days(7),
    rates: {
      debit: rate([0, 20_000], null, "ZQRB2024", "2024-04"),
      credit: rate([0, 20_000], null, "ZQRB2024", "2024-04"),
      qr: null,
    },
  }),
  offer("helipay-48", {
    ...helipay,
    fee: yuan(48, "AHSHANG", null),
    every: yearly,
    free: days(7),
    also: ["XINBIAO42005"],
  }),
  offer("helipay-36", { ...helipay, fee: yuan(36, "XINBIAO42005", null), every: yearly }),
  offer("zhongfu-repeat-50", {
    provider: "zhongfu",
    fee: yuan(50, "ZHONGFU2122", "2024-02-26"),
    every: "once",
    deposit: yuan(298, "LOJ1671", null),
  }),
  offer("xingyi-countertop-9-a-quarter", {
    ...countertop,
    provider: "xingyi",
    fee: yuan(9, "LUBAN", null),
    every: months(3),
    free: months(3),
  }),
  offer("leshua-36", { provider: "leshua", fee: yuan(36, "BANPOS51546", null), every: yearly }),
  offer("chinaums-36-to-60", {
    provider: "chinaums",
    fee: yuan([36, 60], "CKCPA3179", "2026-01"),
    every: yearly,
  }),
  offer("chinaums-48-to-60", {
    provider: "chinaums",
    fee: yuan([48, 60], "CKCPA3203", "2026-01-20"),
    every: yearly,
  }),
  offer("chinaums-ordinary-50-to-100", {
    provider: "chinaums",
    fee: yuan([50, 100], "BAILUHE10371", null),
    every: yearly,
  }),
  offer("chinaums-mobile-about-100", {
    provider: "chinaums",
    device: "mobile",
    fee: yuan(100, "BAILUHE10371", null),
    every: yearly,
  }),
  offer("ruiyinxin-ordinary-60-to-120", {
    provider: "ruiyinxin",
    fee: yuan([60, 120], "BAILUHE10371", null),
    every: yearly,
  }),
  offer("ruiyinxin-mobile-100-to-200", {
    provider: "ruiyinxin",
    device: "mobile",
    fee: yuan([100, 200], "BAILUHE10371", null),
    every: yearly,
  }),
  offer("umpay-49", {
    provider: "umpay",
    standing: "complaint",
    fee: yuan(49, "BBT2021", "2021-07"),
  }),
  offer("hkrt-schedule-0-to-198", {
    provider: "hkrt",
    standing: "schedule",
    fee: yuan([0, 198], "HAIKE2026", "2026-01"),
    rates: {
      debit: rate([4100, 6500], null, "HAIKE2026", "2026-01"),
      credit: rate([5300, 30_000], null, "HAIKE2026", "2026-01"),
      qr: null,
    },
    perTransaction: yuan([0, 5], "HAIKE2026", "2026-01"),
  }),
  offer("cardinfo-schedule-0-to-198", {
    provider: "cardinfo",
    standing: "schedule",
    fee: yuan([0, 198], "CARDINFO", null),
    every: yearly,
    rates: {
      debit: rate([4100, 20_000], null, "CARDINFO", null),
      credit: rate([5100, 20_000], null, "CARDINFO", null),
      qr: rate([2200, 10_000], null, "CARDINFO", null),
    },
  }),
  offer("vbill-unknown", {
    provider: "vbill",
    standing: "unknown",
    deposit: yuan([196, 198], "CKCPA3182", null),
  }),
  ...(
    [
      "huifu",
      "fuiou",
      "bill99",
      "allinpay",
      "yeepay",
      "easypay",
      "kaidianbao",
      "fulinmen",
      "modernpay",
      "sandpay",
    ] as const
  ).map((provider) => offer(`${provider}-unknown`, { provider, standing: "unknown" })),
];
