import { sale, type TableLayout } from "../layout";

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
