import { refund, sale, skip, type TableLayout, is, has } from "../layout";

/** 扫呗 (lcsw): no header, 28 fields, whole fen; 支付类型 3 gives back */
export const lcsw: TableLayout = {
  form: "table",
  id: "lcsw",
  must: [],
  columns: {
    moment: ["交易时间"],
    amount: ["交易金额"],
    refund: ["退款金额"],
    fee: ["手续费金额"],
    settled: ["结余金额"],
    status: ["交易状态"],
    terminal: ["终端号"],
    reference: ["交易单号"],
  },
  unit: "fen",
  feeSign: "byKind",
  card: "qr",
  grain: "trade",
  rules: [],
  otherwise: sale,
  settled: "consistent",
  headerless: {
    delimiter: ",",
    names: [
      "商户号",
      "终端号",
      "交易时间",
      "退款完成时间",
      "交易金额",
      "手续费金额",
      "退款金额",
      "结余金额",
      "支付方式",
      "支付类型",
      "交易状态",
      "交易单号",
      "退款原单号",
      "终端流水号",
      "渠道订单号",
      "交易日期",
      "用户标识",
      "银行卡类型",
      "附加数据",
      "商家优惠金额",
      "商家实收金额",
      "用户实付金额",
      "平台优惠金额",
      "订单备注",
      "自定义设备编号",
      "支付银行标识",
      "门店名称",
      "通道类型",
    ],
    looks: (cells) =>
      27 <= cells.length &&
      cells.length <= 29 &&
      /^\d{15}$/.test(cells[0] ?? "") &&
      /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(cells[2] ?? ""),
  },
};

/** UnionPay POS day file: no header, 12 fields, whole fen; the fee is the difference of two amounts, so the two can show no residual */
export const unionpayDaily: TableLayout = {
  form: "table",
  id: "unionpayDaily",
  must: [],
  columns: {
    moment: ["交易日期"],
    clock: ["交易时间"],
    amount: ["交易金额"],
    settled: ["清分金额"],
    kind: ["交易类型"],
    card: ["卡类型"],
    terminal: ["终端号"],
    reference: ["流水号"],
  },
  unit: "fen",
  feeSign: "byKind",
  card: "byWords",
  grain: "trade",
  rules: [
    { when: [is("kind", "S30", "V52", "S35")], then: refund },
    { when: [has("kind", "查询")], then: skip("notSuccessful") },
  ],
  otherwise: sale,
  settled: "feeIsDifference",
  headerless: {
    delimiter: ",",
    names: [
      "清分日期",
      "交易日期",
      "交易时间",
      "商户号",
      "终端号",
      "交易金额",
      "清分金额",
      "流水号",
      "交易类型",
      "交易卡号",
      "发卡银行",
      "卡类型",
    ],
    looks: (cells) =>
      cells.length === 12 &&
      /^20\d{6}$/.test(cells[0] ?? "") &&
      /^20\d{6}$/.test(cells[1] ?? "") &&
      /^\w{15}$/.test(cells[3] ?? ""),
  },
};
