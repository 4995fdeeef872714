import { plainDate } from "../date";
import { article, type Bilingual, type Instrument, type Rule, statutesAsOf } from "./law";

const code: Instrument = {
  title: { "zh-CN": "民法典", en: "Civil Code" },
  source: "LAW-CIVIL",
  grade: "A",
  confirmed: true,
  asOf: statutesAsOf,
  inForceFrom: plainDate("2021-01-01"),
};

const interpretation: Instrument = {
  title: {
    "zh-CN": "最高人民法院关于适用民法典合同编通则若干问题的解释（法释〔2023〕13号）",
    en: "Supreme People's Court Interpretation on the general part of contracts (2023 No. 13)",
  },
  source: "LAW-CIVIL",
  grade: "A",
  confirmed: true,
  asOf: statutesAsOf,
  inForceFrom: plainDate("2023-12-05"),
};

function civil<const Label extends string>(
  label: Label,
  gist: Bilingual,
  over: Partial<Instrument> = {},
): Rule & { readonly id: `civil-code-${Label}` } {
  return article(code, `civil-code-${label}` as const, label, gist, over);
}

/** Contracts, standard terms, unjust enrichment, limitation. */
export const lawOfContract = {
  "civil-code-140": civil("140", {
    "zh-CN": "沉默只有在法律规定、约定或双方有交易习惯时才算同意。",
    en: "Silence counts as consent only where law, agreement or custom between the parties says so.",
  }),
  "civil-code-149": civil("149", {
    "zh-CN": "第三人（如业务员）欺诈，对方知道或应当知道的，受骗一方可以请求撤销。",
    en: "Whoever is deceived by a third person, such as a salesman, may ask for rescission if the other side knew or should have known.",
  }),
  "civil-code-188": civil("188", {
    "zh-CN": "向法院请求保护的期限是三年，从知道受损和义务人之日起算，最长二十年。",
    en: "A claim is protected for three years from the day on which loss and debtor are known, at most twenty.",
  }),
  "civil-code-195": civil("195", {
    "zh-CN": "提出要求、对方承认、起诉都会让三年重新起算，所以每次催要都要留下日期。",
    en: "A demand, an admission or a suit starts the three years anew: keep the day of every demand.",
  }),
  "civil-code-469": civil("469", {
    "zh-CN": "能调取、能显示内容的数据电文视为书面形式，App里的确认和短信可以作合同证据。",
    en: "Data messages that can be recalled and show their content are in writing: a click in an app and a text message can prove a contract.",
  }),
  "civil-code-496": civil("496", {
    "zh-CN":
      "拟格式条款的一方要公平，要提示重大利害条款并按要求说明；没做到的，对方可以主张该条款不是合同内容。",
    en: "Who drafts standard terms must be fair, point out terms of major interest and explain them; otherwise the other side may say the term is no part of the contract.",
  }),
  "civil-code-497": civil("497", {
    "zh-CN": "格式条款不合理地减轻自己责任、加重对方责任或排除对方主要权利的，无效。",
    en: "A standard term that unreasonably eases the drafter's liability, burdens the other side or shuts out its main rights is void.",
  }),
  "civil-code-498": civil("498", {
    "zh-CN": "格式条款有两种以上解释的，按不利于提供方的解释；另行商定的条款优先。",
    en: "Of two readings of a standard term the one against the drafter holds; a negotiated term comes first.",
  }),
  "civil-code-509": civil(
    "509",
    {
      "zh-CN": "约好的事，双方都要照约做全，不能多收少给。",
      en: "Each side must do what was agreed, in full: take no more, give no less.",
    },
    { source: "LAW-CONTRACTS", asOf: null },
  ),
  "civil-code-510": civil("510", {
    "zh-CN": "价款没约定或约定不明的，先协议补充，补充不了的按合同相关条款或交易习惯确定。",
    en: "A price that is not agreed or not clear is settled by a later agreement, else from the context or custom.",
  }),
  "civil-code-511": civil("511", {
    "zh-CN": "仍定不下来的，价款按订立合同时履行地的市场价格。",
    en: "Failing that, the price is the market price at the place of performance.",
  }),
  "civil-code-543": civil("543", {
    "zh-CN": "要改合同，得双方谈妥。",
    en: "A contract is changed by agreement of both sides.",
  }),
  "civil-code-544": civil("544", {
    "zh-CN": "改了什么说不清的，按没有改算。",
    en: "An unclear change is presumed to be no change.",
  }),
  "civil-code-562": civil(
    "562",
    {
      "zh-CN": "双方谈妥就可以解除合同；约定的解除条件出现时，有权的一方也可以解除。",
      en: "Both sides may agree to end a contract, and whoever was given the right may end it when the agreed ground arises.",
    },
    { source: "LAW-CONTRACTS", asOf: null },
  ),
  "civil-code-563": civil("563", {
    "zh-CN": "持续履行的不定期合同，任何一方可以随时解除，但要在合理期限之前通知对方。",
    en: "An open-ended contract for continuing performance may be ended by either side at any time with reasonable notice.",
  }),
  "civil-code-564": civil("564", {
    "zh-CN": "解除权没有约定期限的，知道解除事由之日起一年内不行使就消灭。",
    en: "A right to rescind lapses one year after its ground is known, unless otherwise agreed.",
  }),
  "civil-code-565": civil("565", {
    "zh-CN": "解除通知到达对方时合同解除。",
    en: "The contract ends when the notice reaches the other side.",
  }),
  "civil-code-566": civil("566", {
    "zh-CN": "合同解除后，没履行的部分不再履行；已履行的可以要求恢复原状、补救或赔偿。",
    en: "Once it has ended, what is unperformed stops; restitution, repair or damages may be asked for the rest.",
  }),
  "civil-code-585": civil("585", {
    "zh-CN": "约定的违约金过分高于损失的，可以请求法院或仲裁机构适当减少。",
    en: "A penalty far above the loss may be cut by the court or arbitrator on request.",
  }),
  "civil-code-730": civil("730", {
    "zh-CN": "没约定租期的租赁可以随时解除，但要提前合理通知。",
    en: "A lease without a term may be ended at any time with reasonable notice.",
  }),
  "civil-code-733": civil("733", {
    "zh-CN": "租期届满要返还租赁物。",
    en: "At the end of a lease the thing is returned.",
  }),
  "civil-code-962": civil("962", {
    "zh-CN": "中介隐瞒重要事实或提供虚假情况、损害委托人利益的，不得要报酬，还要赔偿。",
    en: "An intermediary who hides or falsifies material facts to his client's harm earns nothing and owes damages.",
  }),
  "civil-code-985": civil("985", {
    "zh-CN": "没有法律根据取得的利益，受损的一方可以请求返还。",
    en: "Whoever gains without legal ground can be asked by the one who lost to give it back.",
  }),
  "civil-code-987": civil("987", {
    "zh-CN": "得利人知道或应当知道没有法律根据的，除返还外还要赔偿损失。",
    en: "Who knew or should have known that there was no ground owes the loss as well.",
  }),
  "interpretation-2023-13-art-9": article(interpretation, "interpretation-2023-13-art-9", "9", {
    "zh-CN": "不能以用的是合同范本或没有重复使用为由否认格式条款；企业之间也适用。",
    en: "A trader cannot escape the rules on standard terms by calling them a model text or not reused; they hold between businesses too.",
  }),
  "interpretation-2023-13-art-10": article(interpretation, "interpretation-2023-13-art-10", "10", {
    "zh-CN": "尽到提示说明义务由提供方举证；电子合同里只设勾选、弹窗不算。",
    en: "The drafter must prove that he pointed out and explained; in online contracts a tick-box or pop-up alone does not do.",
  }),
} as const;
