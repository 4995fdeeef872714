import { sale, type TableLayout } from "../layout";

/** sums of a terminal's days as staff write them into a workbook: day, total, fee, net */
export const posDays: TableLayout = {
  form: "table",
  id: "posDays",
  must: ["日期", "总计金额", "手续费", "净计金额"],
  columns: {
    moment: ["日期"],
    amount: ["总计金额"],
    fee: ["手续费"],
    settled: ["净计金额"],
    terminal: ["POS终端", "终端号"],
  },
  unit: "yuan",
  feeSign: "byKind",
  card: "other",
  grain: "day",
  rules: [],
  otherwise: sale,
  footer: {
    kind: "totalRow",
    first: ["合计"],
    checks: [
      ["amount", "grossSum"],
      ["fee", "feeSum"],
      ["settled", "netSum"],
    ],
  },
};
