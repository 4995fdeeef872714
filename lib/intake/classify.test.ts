import { describe, expect, it } from "vitest";
import { classify } from "./classify";

describe("what a deduction was for", () => {
  const classes = {
    流量费: ["data", [], "流量费"],
    流量卡费: ["data", [], "流量卡费"],
    流量服务费: ["data", [], "流量服务费"],
    通讯费: ["data", [], "通讯费"],
    通信费: ["data", [], "通信费"],
    通讯服务费: ["data", [], "通讯服务费"],
    通讯维护费: ["data", [], "通讯维护费"],
    终端通讯费: ["data", [], "通讯费"],
    网络服务费: ["data", [], "网络服务费"],
    信号优化费: ["data", [], "信号优化费"],
    SIM卡费: ["data", ["networkAccess"], "SIM卡费"],
    sim服务费: ["data", ["networkAccess"], "SIM服务费"],
    SIM卡流量费用: ["data", [], "SIM卡流量费"],
    物联网卡费: ["data", ["networkAccess"], "物联网卡费"],
    网络接入费: ["data", ["networkAccess"], "网络接入费"],
    数据服务费: ["data", ["dataService"], "数据服务费"],
    软件升级费: ["data", ["softwareUpdate"], "软件升级费"],
    年费: ["data", [], "年费"],
    POS年费: ["data", [], "POS年费"],
    押金: ["deposit", [], "押金"],
    流量卡押金: ["deposit", [], "押金"],
    设备服务费: ["rental", [], "设备服务费"],
    机具费: ["rental", [], "机具费"],
    设备租赁费: ["rental", [], "设备租赁费"],
    会员费: ["membership", [], "会员费"],
    VIP年费: ["membership", [], "VIP年费"],
    短信费: ["sms", [], "短信费"],
    短信通讯费: ["sms", [], "短信通讯费"],
    保险费: ["insurance", [], "保险费"],
    保障服务费: ["insurance", [], "保障服务费"],
    增值服务费: ["service", [], "增值服务费"],
    技术服务费: ["service", [], "技术服务费"],
    激活服务费: ["service", [], "激活服务费"],
    运营服务费: ["service", [], "运营服务费"],
    特约商户费: ["service", [], "特约商户费"],
    畅享升级费: ["service", [], "畅享升级费"],
    提现手续费: ["service", [], "提现手续费"],
    秒到费: ["service", [], "秒到费"],
    D0手续费: ["service", [], "D0手续费"],
    服务费: ["service", [], "服务费"],
    "ＳＩＭ卡　费": ["data", ["networkAccess"], "SIM卡费"],
  } as const;
  for (const [label, [category, components, because]] of Object.entries(classes)) {
    it(`${label} is ${category}, because of ${because}`, () =>
      expect(classify(label)).toEqual({ category, components, because }));
  }

  const none = [
    "",
    "手续费",
    "刷卡手续费",
    "交易服务费",
    "消费",
    "网络支付手续费",
    "手机话费充值",
    "中国移动 流量充值",
    "工资",
    "转账",
    "网络",
    "constructor",
    "__proto__",
  ];
  for (const label of none)
    it(`${JSON.stringify(label)} is no deduction of its own`, () =>
      expect(classify(label)).toBeNull());
});
