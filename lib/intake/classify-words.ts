import type { Category, Component } from "../engine/request";

/** The names of deductions as price lists, statements and messages print them; without blanks, in capitals. */

/** the words of one or more lines, parted by 、 */
function listed(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split("、"));
}

export const depositWords = listed(
  "押金、保证金、激活冻结、冻结款、机具冻结、达标金、STOPPAYTYPE=MACHINE、MACHINE止付、DEPOSIT",
);
export const smsWords = listed("短信、SMS");
/** words that only with a 费 behind them are the fee of sending money out */
export const payoutWords = listed(
  "提现、提款、秒到、秒结、D0、T0、D+0、T+0、即时到账、实时到账、快速到账、即时结算、垫资、即时服务",
);
export const tradeFeeWords = listed(
  "手续费、交易服务费、刷卡费、费率、收单费、收单服务费、发卡行服务费、品牌服务费",
);

/** the other fees, each with its names: the first that stands in the label decides */
export const otherWords: readonly (readonly [Category, readonly string[]])[] = [
  ["insurance", listed("保险、保障、安全险、延迟险、资金险、账户险、盗刷险、INSURANCE")],
  ["membership", listed("会员、VIP、权益、礼包、MEMBERSHIP")],
  [
    "rental",
    listed(
      "设备服务费、机具服务费、终端服务费、终端管理费、终端使用费、终端维护费、设备使用费",
      "机具使用费、设备管理费、机具管理费、设备维护费、机具维护费、机器使用费、机器服务费",
      "机具费、设备费、机器费、终端费、POS机费、设备租赁、机具租赁、租赁、租机、租金",
    ),
  ],
  [
    "service",
    listed(
      "增值服务费、增值费、技术服务费、系统服务费、运营服务费、运营费、账户服务费、激活服务费",
      "特约商户费、畅享升级费、通道使用费、通道费、平台使用费、平台服务费、商户服务费",
      "信息服务费、账户管理费、系统维护费、系统使用费、业务开通费、开通费、开户费、入网费",
      "激活费、认证费、休眠费、低活费、不达标费、管理费、维护费、技术费、服务费、年费",
    ),
  ],
];

export type DataWord = {
  readonly word: string;
  readonly part: Component | null;
  /** counts without 费 behind it */ readonly alone: boolean;
};
const plain = (word: string): DataWord => ({ word, part: null, alone: false });
const alone = (word: string): DataWord => ({ word, part: null, alone: true });
const part = (component: Component, counts: boolean, ...words: readonly string[]) =>
  words.map((word): DataWord => ({ word, part: component, alone: counts }));

/** the names of the data fee and of its parts; 流量费 and its like stand for all three */
export const dataWords: readonly DataWord[] = [
  alone("流量"),
  plain("通讯"),
  plain("通信"),
  plain("网络服务"),
  plain("网络使用"),
  plain("信号优化"),
  plain("信号"),
  plain("上网"),
  plain("GPRS"),
  plain("2G"),
  plain("4G"),
  plain("5G"),
  plain("无线"),
  ...part("networkAccess", false, "网络接入", "联网", "入网卡"),
  ...part("networkAccess", true, "物联网卡", "物联卡", "SIM卡", "SIM止付", "SIM_STOP_ORDER"),
  ...part("networkAccess", true, "STOPPAYTYPE=SIM"),
  ...part("networkAccess", false, "SIM", "号卡", "网络"),
  ...part("dataService", false, "数据服务", "数据"),
  ...part("softwareUpdate", false, "软件升级", "软件更新", "软件", "系统升级", "系统更新"),
  ...part("softwareUpdate", false, "固件升级", "程序升级"),
];
/** what a data word in front of it does not make a data fee: 流量保险费, 通讯设备费 */
export const strongerWords: readonly (readonly [Category, readonly string[]])[] = [
  ["insurance", listed("保险、保障、险费")],
  ["membership", listed("会员、VIP、权益")],
  ["rental", listed("设备、机具、机器")],
];

/** a telephone bill is no terminal's data fee; nor is the traffic of a shop in the web */
export const otherData = listed(
  "话费、充值、宽带、手机费、手机号、流量包、GB、加油包、流量推广、引流、店铺流量、流量计、流量表、流量阀、投放、曝光",
);
/** the fees of other trades: a house, a school, an office, a bank's own card */
export const otherTrades = listed(
  "物业、停车、房租、租房、水费、电费、燃气、学费、保教、社保、医保、公积金、养老保险、医疗保险",
  "车险、交强险、寿险、高速、通行费、快递、运费、小额账户、工本费、视频会员、音乐会员",
  "网盘、超级会员、健身、88VIP、信用卡年费、借记卡年费、贷记卡年费、银行卡年费",
);
export const annual = listed(
  "POS年费、POS机年费、终端年费、机具年费、机器年费、设备年费、刷卡机年费",
);

/** English names; the first that stands in the label decides. null: the fee of a trade */
export const englishWords: readonly (readonly [Category | null, Component | null, string])[] = [
  ["deposit", null, "DEPOSIT"],
  ["service", null, "WITHDRAWAL FEE"],
  ["service", null, "PAYOUT FEE"],
  ["service", null, "INSTANT SETTLEMENT FEE"],
  ["sms", null, "SMS"],
  ["sms", null, "TEXT MESSAGE FEE"],
  ["insurance", null, "INSURANCE"],
  ["data", null, "DATA PLAN"],
  ["data", null, "DATA FEE"],
  ["data", null, "DATA CHARGE"],
  ["data", null, "DATA TRAFFIC"],
  ["data", null, "TRAFFIC FEE"],
  ["data", null, "MOBILE DATA"],
  ["data", null, "CELLULAR"],
  ["data", null, "FLOW FEE"],
  ["data", null, "VASFLOWFEE"],
  ["data", null, "COMMUNICATION FEE"],
  ["data", null, "COMMUNICATIONS FEE"],
  ["data", null, "COMMUNICATION SERVICE FEE"],
  ["data", null, "NETWORK SERVICE FEE"],
  ["data", null, "NETWORK FEE"],
  ["data", null, "GPRS FEE"],
  ["data", "networkAccess", "NETWORK ACCESS FEE"],
  ["data", "networkAccess", "CONNECTIVITY FEE"],
  ["data", "networkAccess", "SIM CARD FEE"],
  ["data", "networkAccess", "SIM FEE"],
  ["data", "networkAccess", "SIM CHARGE"],
  ["data", "networkAccess", "SIM SERVICE FEE"],
  ["data", "networkAccess", "SIM CARD"],
  ["data", "networkAccess", "IOT CARD"],
  ["data", "dataService", "DATA SERVICE FEE"],
  ["data", "softwareUpdate", "SOFTWARE UPDATE"],
  ["data", "softwareUpdate", "SOFTWARE UPGRADE"],
  ["membership", null, "MEMBERSHIP"],
  ["membership", null, "VIP"],
  ["rental", null, "RENTAL"],
  ["rental", null, "TERMINAL FEE"],
  ["rental", null, "DEVICE FEE"],
  ["rental", null, "EQUIPMENT FEE"],
  ["rental", null, "POS FEE"],
  [null, null, "PROCESSING FEE"],
  [null, null, "HANDLING FEE"],
  [null, null, "TRANSACTION FEE"],
  [null, null, "TRANSFER FEE"],
  [null, null, "MERCHANT DISCOUNT"],
  ["service", null, "VALUE ADDED SERVICE"],
  ["service", null, "ACTIVATION FEE"],
  ["service", null, "ACCOUNT FEE"],
  ["service", null, "MAINTENANCE FEE"],
  ["service", null, "ANNUAL FEE"],
  ["service", null, "MONTHLY FEE"],
  ["service", null, "SERVICE FEE"],
];

/** signs of the old script in the names of fees, each before its new one */
const signs =
  "費费訊讯務务機机備备網网絡络數数據据會会員员險险終终維维護护賃赁級级軟软無无線线號号證证帳账戶户";
export const newSigns: ReadonlyMap<string, string> = new Map(
  Array.from({ length: signs.length / 2 }, (_, i) => [
    signs.charAt(2 * i),
    signs.charAt(2 * i + 1),
  ]),
);
