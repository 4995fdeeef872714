import { sale, type TableLayout } from "../layout";

/** 邮储银行 gateway: a count, then rows without a header: amount, fee and settlement are the eighth to tenth cells */
export const psbcAcquiring: TableLayout = {
  form: "table",
  id: "psbcAcquiring",
  must: [],
  columns: {
    moment: ["清算日期"],
    amount: ["交易金额"],
    fee: ["手续费"],
    settled: ["结算金额"],
    reference: ["流水号"],
  },
  unit: "yuan",
  feeSign: "printed",
  card: "other",
  grain: "trade",
  rules: [],
  otherwise: sale,
  aside: ["TotalCount"],
  headerless: {
    delimiter: "|",
    names: [
      "交易代码",
      "清算日期",
      "交易时间",
      "订单号",
      "流水号",
      "商户号",
      "备用",
      "交易金额",
      "手续费",
      "结算金额",
      "状态码",
      "备用一",
      "备用二",
      "备用三",
    ],
    looks: (cells) =>
      12 <= cells.length &&
      /^[A-Z]{4}$/.test(cells[0] ?? "") &&
      /^20\d{6}$/.test(cells[1] ?? "") &&
      /^20\d{12}$/.test(cells[2] ?? ""),
  },
};
