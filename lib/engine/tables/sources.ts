import type { Grade } from "../report";
import { sellerPages } from "./seller-pages";

/** Where a figure or a text was read. */
export type Source = {
  readonly title: { readonly "zh-CN": string; readonly en: string };
  /** null: no address is on record */
  readonly address: string | null;
  /** A: the text itself or the institution's own paper; B: press, court or regulator news; C: sellers' and agents' pages */
  readonly grade: Grade;
};

const statutes = "https://github.com/LawRefBook/Laws";

const texts = {
  "LAW-768": text(
    "国务院令第768号全文（法规文本镜像）",
    "Text of State Council Decree 768 (mirror of statutes)",
    statutes,
  ),
  "LAW-CIVIL": text(
    "民法典及合同编通则解释全文（法规文本镜像）",
    "Text of the Civil Code and the contract interpretation (mirror of statutes)",
    statutes,
  ),
  "LAW-CONTRACTS": text(
    "民法典合同编全文（另一法规文本镜像）",
    "Text of the Civil Code, book on contracts (another mirror)",
    "https://github.com/Theonefkguy/Chinese-Laws",
  ),
  "LAW-PRICE": text(
    "价格法全文（法规文本镜像）",
    "Text of the Price Law (mirror of statutes)",
    statutes,
  ),
  "LAW-MMBJ": text(
    "明码标价和禁止价格欺诈规定全文（法规文本镜像）",
    "Text of the provisions on clear pricing (mirror of statutes)",
    statutes,
  ),
  "LAW-EC": text(
    "电子商务法全文（法规文本镜像）",
    "Text of the E-Commerce Law (mirror of statutes)",
    statutes,
  ),
  "LAW-FRAUD": text(
    "反电信网络诈骗法全文（法规文本镜像）",
    "Text of the Anti-Telecom Fraud Law (mirror of statutes)",
    statutes,
  ),
  REG62: text(
    "实施细则第62条原文（多处转载）",
    "Text of article 62 of the Implementing Rules (as quoted)",
    "https://www.pbc.gov.cn/tiaofasi/144941/144957/5414094/index.html",
  ),
  UAPAY259: text(
    "银发〔2021〕259号全文（转载）",
    "Text of Yinfa 2021 No. 259 (repost)",
    "https://uapay.cn/zfcs/142.html",
  ),
  YF169: text(
    "降低支付手续费通知（政府网站摘要）",
    "Notice on lower payment fees (government summary)",
    "https://qianjiang.gov.cn/ykb_210/hqzc/jrzc/202206/t20220609_10793209.html",
  ),
  CARDINFO: text(
    "卡友支付收费公示",
    "Kayou (卡友) schedule of fees",
    "https://www.cardinfo.com.cn/compliance-single1.html",
  ),
  YSEPAY: text(
    "银盛支付银行卡收单服务协议",
    "Yinsheng (银盛) acquiring agreement",
    "https://newportal-sdn.ysepay.com/agent/reg/bankAcquire.html",
  ),
  ALLINPAY: text(
    "通联支付特约商户合作协议（副本）",
    "Allinpay (通联) merchant agreement (copy)",
    "https://lawinsider.com/zh/contracts/3NAF6Qb3GSN",
  ),
  THINKPOS: text(
    "代理商系统对接代码（移联）",
    "Agents' integration code (移联)",
    "https://github.com/goodbugood/think-pos",
  ),
  "THINKPOS-LI": text(
    "代理商系统对接代码（力POS）",
    "Agents' integration code (力POS)",
    "https://github.com/goodbugood/think-pos",
  ),
  "THINKPOS-JL": text(
    "代理商系统对接代码（立刷）",
    "Agents' integration code (立刷)",
    "https://github.com/goodbugood/think-pos",
  ),
  TAILONG: text(
    "浙江泰隆商业银行2020年价目",
    "Zhejiang Tailong Bank price list 2020",
    "http://www.zjtlcb.com/zjtlcb/tlgg/392954/index.html",
  ),
} as const;

const press = {
  HAIKE2026: news(
    "海科融通收费公示的转述",
    "Report of the Haike (海科融通) schedule",
    "https://www.xashouyin.com/xinwenzixun/gongsixinwen/tYj19k.html",
  ),
  BBT2021: news(
    "北京商报 2021年7月",
    "Beijing Business Today, July 2021",
    "https://dailyclipper.net/news/2021/07/19/71530/",
  ),
  BBT2024: news(
    "北京商报 2024年3月",
    "Beijing Business Today, March 2024",
    "https://fx361.cc/page/2024/0507/23780086.shtml",
  ),
  ZQRB2024: news(
    "证券日报 2024年4月",
    "Securities Daily, April 2024",
    "http://berlearn.com/jrjg/hlwjr/2024-04-13/A1712961448546.html",
  ),
  HXZB2026: news(
    "红星资本局 2026年",
    "Red Star Capital, 2026",
    "http://www.stacaes.com/appxarticle/1869072.html",
  ),
  CLS2025: news(
    "财联社 2025年7月（转引）",
    "Cailian Press, July 2025 (as quoted)",
    "https://mp.weixin.qq.com/s/tOGXbiwOM8l8FElgodHNsQ",
  ),
  NOTICE261: news(
    "银发〔2016〕261号的转载报道",
    "Reports of Yinfa 2016 No. 261",
    "http://hlbzgm.cn/202406/11166.html",
  ),
  NEWS259: news(
    "银发〔2021〕259号的报道",
    "Reports of Yinfa 2021 No. 259",
    "http://www.buyitx.com/2021-10/15/c_1310245868.htm",
  ),
  EXAM9: news(
    "引用公告〔2013〕第9号的考试题解",
    "Exam answers that quote Notice 2013 No. 9",
    "https://kaotiyun.com/show/oS40777K",
  ),
  UQYW: news("关于积分购的报道", "Report on pooled points", "http://uqyw.com/tech/1682440.html"),
} as const;

const background = {
  BACKGROUND: {
    title: {
      "zh-CN": "背景知识，没有核对原文",
      en: "Background knowledge, not held against a text",
    },
    address: null,
    grade: "C",
  },
} as const;

const register = { ...texts, ...press, ...sellerPages, ...background } as const;

export type SourceKey = keyof typeof register;

export const sources: Readonly<Record<SourceKey, Source>> = register;

export const sourceKeys = Object.keys(register) as readonly SourceKey[];

function text(chinese: string, english: string, address: string | null): Source {
  return { title: { "zh-CN": chinese, en: english }, address, grade: "A" };
}

function news(chinese: string, english: string, address: string | null): Source {
  return { title: { "zh-CN": chinese, en: english }, address, grade: "B" };
}
