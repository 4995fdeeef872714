import type { Grade } from "../report";
import type { SourceKey } from "./sources";

/** `confirmed` false: background knowledge, to be checked against the central bank's list of licences before use */
export type Stated = {
  readonly value: string;
  readonly source: SourceKey;
  readonly grade: Grade;
  readonly confirmed: boolean;
};

export type Provider = {
  readonly key: string;
  /** null: not certain after renaming */
  readonly legalName: Stated | null;
  readonly brands: readonly string[];
  /** null: not found. Numbers found by search are often agents or fraud: the label of the terminal and the slip come first. */
  readonly hotline: Stated | null;
};

const seen = (value: string, source: SourceKey, grade: Grade): Stated => ({
  value,
  source,
  grade,
  confirmed: true,
});
const believed = (value: string): Stated => ({
  value,
  source: "BACKGROUND",
  grade: "C",
  confirmed: false,
});
const listed = (value: string): Stated => seen(value, "HOTLINES", "C");

function provider<const Key extends string>(
  key: Key,
  legalName: Stated | null,
  brands: readonly string[],
  hotline: Stated | null,
): Provider & { readonly key: Key } {
  return { key, legalName, brands, hotline };
}

const table = [
  provider(
    "lakala",
    believed("拉卡拉支付股份有限公司"),
    ["拉卡拉"],
    seen("95016", "HOTLINES", "C"),
  ),
  provider(
    "chinaums",
    believed("银联商务支付股份有限公司"),
    ["银联商务", "全民付"],
    believed("95534"),
  ),
  provider("jlpay", believed("嘉联支付有限公司"), ["立刷", "嘉联"], listed("400-8868-400")),
  provider(
    "leshua",
    seen("乐刷支付科技有限公司", "CLS2025", "B"),
    ["乐刷", "乐POS", "卡乐宝"],
    listed("400-777-9068"),
  ),
  provider("helipay", believed("广州合利宝支付科技有限公司"), ["合利宝", "小利生活"], null),
  provider(
    "ysepay",
    seen("银盛支付服务股份有限公司", "YSEPAY", "A"),
    ["银盛", "银盛通", "银盛宝"],
    seen("1010-8989", "YSEPAY", "A"),
  ),
  provider(
    "vbill",
    believed("随行付支付有限公司"),
    ["随行付", "鑫联盟", "会生活", "鑫一付"],
    listed("400-0887-626"),
  ),
  provider(
    "huifu",
    believed("上海汇付支付有限公司"),
    ["汇付天下", "星云付", "鸿POS"],
    listed("400-820-2819"),
  ),
  provider("shengpay", believed("上海盛付通电子支付服务有限公司"), ["盛付通"], null),
  provider(
    "hkrt",
    seen("北京海科融通支付服务有限公司", "HXZB2026", "B"),
    ["海科融通", "融通金宝", "嗨一付", "牛POS"],
    listed("400-6686-689"),
  ),
  provider("zhongfu", believed("中付支付科技有限公司"), ["中付"], null),
  provider("fuiou", believed("上海富友支付服务股份有限公司"), ["富友"], believed("95138")),
  provider(
    "bill99",
    believed("快钱支付清算信息有限公司"),
    ["快钱", "快益刷", "快POS"],
    listed("400-615-5799"),
  ),
  provider(
    "xingyi",
    believed("福建国通星驿网络科技有限公司"),
    ["国通星驿", "星驿付", "小陆", "陆POS"],
    listed("400-0696-333"),
  ),
  provider(
    "allinpay",
    seen("通联支付网络服务股份有限公司", "ALLINPAY", "A"),
    ["通联", "通易付", "收银宝"],
    listed("95193"),
  ),
  provider("kaidianbao", believed("开店宝支付服务有限公司"), ["开店宝"], null),
  provider("ruiyinxin", null, ["瑞银信", "瑞和宝"], null),
  provider("yeepay", believed("易宝支付有限公司"), ["易宝"], null),
  provider("cardinfo", believed("卡友支付服务有限公司"), ["卡友"], null),
  provider(
    "modernpay",
    seen("现代金融控股（成都）有限公司", "BBT2024", "B"),
    ["现代金控", "现代支付"],
    null,
  ),
  provider("umpay", seen("联动优势电子商务有限公司", "BBT2021", "B"), ["联动优势"], null),
  provider("easypay", believed("易生支付有限公司"), ["易生", "易收银"], {
    ...listed("9507108"),
    confirmed: false,
  }),
  provider("fulinmen", believed("付临门支付有限公司"), ["付临门"], null),
  provider("sandpay", believed("杉德支付网络服务发展有限公司"), ["杉德"], null),
] as const;

export type ProviderKey = (typeof table)[number]["key"];

/** Licensed institutions that merchants meet, the most common first. Names and licences change. */
export const providers: readonly (Provider & { readonly key: ProviderKey })[] = table;

const byKey = new Map<string, Provider>(table.map((one) => [one.key, one]));

/** null where the table does not know it: the request's provider is free text */
export function findProvider(key: string): Provider | null {
  return byKey.get(key) ?? null;
}
