import { article, type Instrument } from "./law";

const practice: Instrument = {
  title: { "zh-CN": "行业做法", en: "Trade practice" },
  source: "ZHIDIAN",
  grade: "C",
  confirmed: true,
  asOf: null,
  inForceFrom: null,
};

/** How the trade behaves: evidence of what is seen, never of what is owed. */
export const practices = {
  "practice-sim-billed-despite-wifi": article(practice, "practice-sim-billed-despite-wifi", "", {
    "zh-CN": "机器连上WiFi，通常也不会自动免掉流量费：卡随机器激活，用不用都按月向机构计费。",
    en: "Connecting a terminal to WiFi does not by itself end the data fee: its SIM is active and billed to the institution whether used or not.",
  }),
  "practice-sim-locked": article(
    practice,
    "practice-sim-locked",
    "",
    {
      "zh-CN": "流量卡与机器锁定，拆机取卡会触发自毁，不要自己拆。",
      en: "Card and terminal are locked together, and opening the case disables the terminal: do not do it.",
    },
    { source: "POSPAY640" },
  ),
  "practice-agent-sets-tier": article(
    practice,
    "practice-agent-sets-tier",
    "",
    {
      "zh-CN": "代理商后台可以按机器或按商户选择流量费档位和免费天数，所以可以找代理商谈。",
      en: "An agent's back office can choose fee tier and free days for each terminal or merchant, so there is somebody to negotiate with.",
    },
    { source: "THINKPOS", grade: "A" },
  ),
  "practice-market-band": article(
    practice,
    "practice-market-band",
    "",
    {
      "zh-CN": "卖家网页上常见的流量费每年36至60元，超过100元被称为偏高。这是谈价参考，不是权利。",
      en: "Sellers' pages commonly show 36 to 60 yuan a year and call more than 100 too high. It is a point for bargaining, not an entitlement.",
    },
    { source: "SHENYANG15948" },
  ),
  "practice-volume-waiver": article(
    practice,
    "practice-volume-waiver",
    "",
    {
      "zh-CN": "有的机构对交易量大的商户返还流量费（例：一季度5万元），要以合同或App为准。",
      en: "Some institutions give the fee back for volume (example: 50,000 yuan a quarter). The contract or the app decides.",
    },
    { source: "YINFUTONG827" },
  ),
  "practice-points-unconfirmed": article(
    practice,
    "practice-points-unconfirmed",
    "",
    {
      "zh-CN": "没有找到积分可以抵POS流量费的证据，请在App里查或问机构。",
      en: "No evidence was found that points can pay a POS data fee: look in the app or ask the institution.",
    },
    { source: "UQYW", grade: "B", confirmed: false },
  ),
  "practice-order-of-leaving": article(
    practice,
    "practice-order-of-leaving",
    "",
    {
      "zh-CN": "先要回多收的钱和待结算款，再停增值服务、解绑、销户、退机；解绑前别关机器和账户。",
      en: "First claim what was overcharged and the unsettled money, then end add-ons, unbind, close the account and return the terminal; keep both alive until then.",
    },
    { source: "SHOQIAN13509" },
  ),
  "practice-drawer-terminal": article(
    practice,
    "practice-drawer-terminal",
    "",
    {
      "zh-CN": "机器放抽屉不用，下次刷卡可能补扣，所以建议正式注销。",
      en: "A terminal left in a drawer may be billed at its next use, so close it formally.",
    },
    { source: "MEPOS593679" },
  ),
} as const;
