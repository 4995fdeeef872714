export const front = {
  title: "POS 机的流量费，",
  titleEnd: "该不该收？",
  lead: "流量费常见的是每年 30 到 99 元，账单上往往没有这一行，钱是从某一笔结算款里少给的。告诉我们是哪台机、怎么谈的、扣了什么，一分钟左右就有结果。",
  start: "查一查流量费该不该收",
  startNote: "不用注册。没有合同、只有几条扣款短信，也可以查。",
  receipt: {
    heading: "一笔结算，差了多少",
    shop: "示例 · 水果店",
    sold: "刷卡",
    fee: "手续费",
    expected: "应到账",
    received: "到账",
    short: "少了",
    remark: "没有哪一行写着这笔钱。",
    link: "看这个例子的完整报告",
  },
  examples: {
    heading: "先看三个例子",
    note: "都由同一套规则算出，和您自己的检查一样。",
    refund: "应退 {amount}",
    unclear: "{amount} 无法判断",
    clean: "没有多收",
    open: "看报告",
    "plan-adjusted": {
      title: "交易多，流量费高，8 月还收了两次",
      text: "一家餐馆每月刷 5 万多元，按合同收高档，15 元一个月，这些该收。8 月多收了一次，该退。报告还算了怎样换个便宜的方案。",
    },
    withheld: {
      title: "刷了 6,181.87 元，到账 6,082.87 元",
      text: "一家水果店说好只收手续费。7 月有一笔结算少了 99 元，账单上什么也没写。",
    },
    "no-contract": {
      title: "扣了两次 99 元，手里没有合同",
      text: "一家面馆找不到合同。报告说明为什么现在判断不了，以及要哪一份材料。",
    },
  },
  steps: {
    heading: "会问您三件事",
    terminal: { title: "哪台机", text: "品牌、机型、插卡还是连 WiFi、什么时候开始用的。" },
    agreement: {
      title: "怎么谈的",
      text: "合同、微信里说的、口头说的都算。不记得，就选“不清楚”。",
    },
    charges: { title: "扣了什么", text: "粘贴短信、上传账单，或者自己填几笔。" },
  },
  marks: {
    heading: "每一笔都有一个说法",
    disputed: { word: "不应收", text: "没有约定、已经免了、收多了，或者重复收。算出该退多少。" },
    unclear: { word: "无法判断", text: "缺一份材料。告诉您是哪一份，向谁要。" },
    owed: { word: "应收", text: "约定清楚，时间和金额都对。照实说，不绕弯。" },
  },
} as const;
