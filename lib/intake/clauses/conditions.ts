import { sumsIn } from "./fee-nouns";
import { isPaidAhead } from "./fee-terms";
import type { ClauseFlag } from "./flags";
import type { ClauseValue } from "./values";

/** wordings that settle no figure; none looks beyond its sentence */
const wordings: readonly (readonly [ClauseFlag, RegExp])[] = [
  ["C01", /(?:流量|通讯|通信|网络|SIM卡|物联网卡)[^,。\d]{0,8}[费贽][^。\d]{0,16}[_X*□?]{1,12}元/i],
  [
    "C01",
    /(?:流量|通讯|通信|网络|SIM卡|物联网卡)[^,。\d]{0,8}费[^。\d]{0,10}(?:另行(?:约定|通知|协商)|按[^,。\d]{0,10}(?:公布|公示|规定)的?(?:收费)?标准)/i,
  ],
  ["C05", /单笔[^,。]{0,8}(?:大于|超过|达到?|满|不低于)[^。]{0,24}扣/],
  ["C06", /不足[^。]{0,12}(?:暂停|延迟|停止|中止)[^。]{0,4}结算/],
  ["C07", /分(?:次|期|笔)(?:扣|收)/],
  ["C12", /(?:未|不)使用[^。]{0,12}仍[应须需][^。]{0,4}(?:支付|收取|缴)/],
  ["C13", /(?:流量卡|SIM卡|物联网卡)[^。]{0,14}不得/i],
  ["C14", /(?<!不)(?:授权|同意)[^。]{0,20}(?:结算|交易)(?:资金|款)[^。]{0,10}扣/],
  ["C17", /(?:继续使用|未[^,。]{0,10}提出?异议|逾期未(?:提|表|回|反|答))[^。]{0,10}视为/],
  ["C18", /不同意[^。]{0,12}(?:终止|解除|注销)/],
  ["C20", /(?:费率|金额|费用|收费|价格|标准)[^。]{0,8}以(?!公告)[^。,]{0,8}为准/],
  ["C22", /(?:押金|保证金)[^。]{0,30}逾期[^。]{0,8}(?:视为|转为|不退)/],
  ["C23", /(?:终端|机具|设备)[^。]{0,4}(?:所有权|产权)[^。]{0,4}归(?:乙方|平台|代理商|本公司)/],
  [
    "C24",
    /(?:低于|不足|少于|未满|未达)[^。]{0,16}(?:收取|缴纳|扣收)[^,。]{0,4}(?:运营|服务|账户|机具|终端)[^,。]{0,2}费/,
  ],
  ["C25", /默认(?:开通|勾选|开启)/],
  ["C26", /自动(?:续期|续约|续签|顺延|延续|延长)/],
  ["C28", /连续[^。]{0,6}(?:无|没有|未发生)交易/],
  ["C29", /可疑[^。]{0,8}(?:延迟|暂缓)结算/],
  ["C30", /(?:故障|中断|瘫痪)[^。]{0,14}(?:不承担|免除|免责|不负)/],
  ["C31", /(?:代理商|推销人员|业务员|服务商)[^。]{0,16}(?:无关|不承担|不负责)/],
  ["C32", /(?:提交|由|向)[^。]{0,14}(?:人民?法院|法院管辖|仲裁)/],
  ["C33", /最终解释权|解释权归/],
  ["C34", /(?:点击|勾选)[^。]{0,8}视为/],
  ["C35", /(?:发出|发送)[^,。]{0,4}即?视为(?:送达|收到|通知|已)/],
  ["C36", /(?:开具|提供)[^,。]{0,8}发票|发票[^。]{0,14}开具/],
  ["C37", /(?:关联|合作)方[^。]{0,8}提供/],
];

/** What a sentence has that is to be taken note of, beside the figures it settles. */
export function conditionsIn(sentence: string): readonly ClauseFlag[] {
  const flags = wordings.flatMap(([flag, wording]) => (wording.test(sentence) ? [flag] : []));
  const forLife = /终身|永久|买断/.test(sentence) && /流量|通讯|通信|网络|卡费/.test(sentence);
  return [
    ...flags,
    ...(isPaidAhead(sentence) ? (["C09"] as const) : []),
    ...(forLife ? (["C10"] as const) : []),
  ];
}

/** What follows from the figures of a sentence. */
export function flagsOf(value: ClauseValue, sentence: string): readonly ClauseFlag[] {
  switch (value.term) {
    case "freeTime":
      return /免|不收|送|承担/.test(sentence) && feeFollows(sentence) ? ["C02"] : [];
    case "firstSale":
      return ["C03"];
    case "amount":
      if (value.maxFen !== null) return ["C20"];
      return value.cycle === "days" ? ["C04"] : [];
    case "waiver":
    case "countWaiver":
      return ["C08"];
    case "refund":
      return value.kind === "none" ? ["C11"] : [];
    case "unilateralChange":
      return ["C15"];
    case "changeNotice":
      return value.days < 30 ? ["C16"] : [];
    case "perSale":
      return ["C21"];
    case "penalty":
      return ["C27"];
    default:
      return [];
  }
}

/** a fee that follows the free time stands in the same sentence */
function feeFollows(sentence: string): boolean {
  return sumsIn(sentence).some(({ noun, turnover }) => noun === "data" && turnover === null);
}
