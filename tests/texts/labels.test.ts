import { describe, expect, it } from "vitest";
import { classify, type LabelPlace } from "@/lib/intake/classify";

/** what a label is, in the words of the table: category, or category:component,component; "-": no deduction of its own */
const labels: Readonly<Record<string, readonly string[]>> = {
  data: [
    "流量费",
    "流量卡费",
    "流量卡",
    "流量服务费",
    "流量管理费",
    "流量使用费",
    "流量年费",
    "流量续费",

    "流量套餐",
    "数据流量费",
    "POS流量费",
    "POS机流量",
    "终端流量费",
    "4G流量费",
    "SIM卡流量费用",

    "通讯费",
    "通信费",
    "通讯服务费",
    "通讯维护费",
    "终端通讯费",
    "机具通讯费",
    "POS通讯",
    "无线通讯费",
    "网络服务费",
    "网络使用费",
    "信号优化费",
    "信号费",
    "上网费",
    "GPRS费",
    "4G费",
    "无线费",
    "年费",
    "POS年费",
    "POS机年费",
    "终端年费",
    "机器年费",
    "首年年费",

    "流 量 费",
    "ＰＯＳ流量费",
    "流量費",
    "通訊費",
    "通訊服務費",
    "網絡服務費",
    "流量费返还",
    "流量费退还",

    "拉卡拉流量费",
    "LAKALA-流量费",
    "银联商务通讯费",
    "立刷流量卡费",
    "代扣-某支付-流量费",
    "批扣：流量费(2026)",

    "data fee",
    "Data plan fee",
    "mobile data",
    "communication fee",
    "Network service fee",
    "vasFlowFee",
  ],
  "data:networkAccess": [
    "SIM卡费",
    "sim服务费",
    "SIM卡服务费",
    "SIM费",
    "SIM卡年费",
    "物联网卡费",
    "物联卡费",
    "网络接入费",
    "联网费",
    "号卡费",
    "网络费",
    "SIM止付",
    "SIM_STOP_ORDER",
    "stopPayType=SIM",
    "SIM card fee",
    "sim charge",
    "Connectivity fee",
    "IoT card",
  ],
  "data:dataService": ["数据服务费", "数据费", "數據服務費", "Data service fee"],
  "data:softwareUpdate": [
    "软件升级费",
    "软件更新费",
    "系统升级费",
    "固件升级费",
    "软件费",
    "Software update fee",
  ],
  "data:networkAccess,softwareUpdate": ["SIM卡费、软件升级费"],
  "data:networkAccess,dataService": ["联网费+数据服务费"],
  deposit: [
    "押金",
    "机具押金",
    "激活押金",
    "流量卡押金",
    "终端保证金",
    "激活冻结",
    "冻结款",
    "押金退还",
    "stopPayType=MACHINE",
    "Deposit",
    "押金及流量费",
  ],
  rental: [
    "设备服务费",
    "机具服务费",
    "终端服务费",
    "终端管理费",
    "终端维护费",
    "机具费",
    "设备费",
    "機具費",

    "设备租赁费",
    "机具租赁费",
    "租金",
    "POS机费",
    "通讯设备费",
    "terminal rental",
    "Device fee",
  ],
  membership: [
    "会员费",
    "VIP费",
    "VIP年费",
    "会员权益包",
    "权益费",
    "礼包",
    "網絡會員費",
    "Membership fee",
    "vip",
  ],
  sms: ["短信费", "短信服务费", "短信通讯费", "短信通知费", "SMS fee"],
  insurance: [
    "保险费",
    "保障服务费",
    "账户安全险",
    "资金延迟险",
    "盗刷险",
    "流量保险费",
    "保險費",
    "Insurance",
  ],
  service: [
    "增值服务费",
    "技术服务费",
    "系统服务费",
    "运营服务费",
    "账户服务费",
    "激活服务费",
    "特约商户费",

    "畅享升级费",
    "通道使用费",
    "系统维护费",
    "业务开通费",
    "账户管理费",
    "服务管理费",
    "服务费",
    "休眠费",
    "提现手续费",
    "提现费",
    "秒到费",
    "D0手续费",
    "T0提现费",
    "即时到账服务费",
    "信用卡认证费",
    "Withdrawal fee",
    "Activation fee",
    "Service fee",
    "annual fee",
  ],
  "-": [
    "",
    "手续费",
    "刷卡手续费",
    "交易手续费",
    "附加手续费",
    "持卡人手续费",
    "交易服务费",
    "收单服务费",

    "免流量费",
    "免收通讯费",
    "首年免流量费",
    "无流量费",
    "流量费减免",
    "流量费抵扣券",
    "不含流量费",

    "消费",
    "工资",
    "转账",
    "货款",
    "网络",
    "网络支付",
    "网络支付手续费",
    "手机话费充值",
    "10GB流量包",

    "店铺流量推广",
    "物业管理费",
    "停车费",
    "信用卡年费",
    "卡年费",
    "车险保费",
    "视频会员",
    "小额账户管理费",
    "Processing fee",
    "card sales",
    "Transfer fee",
    "constructor",
    "__proto__",
  ],
};

/** the same label where it stands in the ledger of a wallet: a 服务费 that says no more is the fee of a trade */
const inWallets: Readonly<Record<string, readonly string[]>> = {
  "-": ["服务费", "商家服务费", "技术服务费", "信用卡服务费", "花呗服务费[2026]"],
  data: ["通讯服务费", "终端流量服务费"],
  rental: ["设备服务费"],
  service: ["增值服务费", "提现费"],
  sms: ["短信服务费"],
};

function described(label: string, place: LabelPlace): string {
  const found = classify(label, place);
  if (found === null) return "-";
  const { category, components } = found;
  return components.length === 0 ? category : `${category}:${components.join(",")}`;
}

describe("what labels stand for", () => {
  it("the table is large", () =>
    expect(Object.values(labels).flat().length).toBeGreaterThanOrEqual(180));

  for (const [expected, each] of Object.entries(labels))
    it(`${expected === "-" ? "nothing" : expected}: ${each.length} labels`, () =>
      expect(each.map((label) => `${label}: ${described(label, "anywhere")}`)).toEqual(
        each.map((label) => `${label}: ${expected}`),
      ));

  for (const [expected, each] of Object.entries(inWallets))
    it(`in a wallet's ledger ${expected === "-" ? "nothing" : expected}: ${each.join(", ")}`, () =>
      expect(each.map((label) => `${label}: ${described(label, "wallet")}`)).toEqual(
        each.map((label) => `${label}: ${expected}`),
      ));

  it("the words that decided are told, as they stand in the label", () => {
    expect(classify("代扣-某支付-流量服务费")?.because).toBe("流量服务费");
    expect(classify("SIM卡费、软件升级费")?.because).toBe("SIM卡费、软件升级费");
    expect(classify("Terminal data plan")?.because).toBe("DATA PLAN");
  });
});
