import { headerName } from "./cells";
import { type MappedField, mappedFields } from "./mapping-type";

const seen = (names: string): readonly string[] => names.split(" ");

/** column names seen for each meaning, the best first; compared without blanks, units in parentheses and case */
export const columnNames: { readonly [F in MappedField]: readonly string[] } = {
  day: seen(
    [
      "交易时间 交易日期 完成时间 创建时间 支付时间 发生时间 记账时间 交易创建时间 记账日期 交易日 日期 时间",
      "扣款日期 扣费时间 扣费日期 结算日期 清算日期 清分日期 账单日期 入账日期 记账日 date time",
      "datetime createdat transactiondate",
    ].join(" "),
  ),
  clock: seen("交易时间 记账时间 时间 time"),
  amount: seen(
    [
      "交易金额 订单金额 应结订单金额 总金额 总计金额 收支金额 发生额 实付金额 刷卡金额 消费金额 扣款金额 扣费金额",
      "记账金额 人民币金额 金额 amount gross total grosssales",
    ].join(" "),
  ),
  income: seen(
    [
      "收入 收入金额 贷方金额 贷方发生额 贷方发生金额 贷方发生额(收入) 贷方(收入)金额 贷方金额(收入)",
      "存入金额 存入 记账金额(收入) credit income",
    ].join(" "),
  ),
  outgo: seen(
    [
      "支出 支出金额 借方金额 借方发生额 借方发生金额 借方发生额(支出) 借方(支出)金额 借方金额(支出)",
      "取出金额 取出 记账金额(支出) debit outgo",
    ].join(" "),
  ),
  direction: seen("收/支 收支类型 收支 借贷 借贷标志 交易方向 借贷方向"),
  fee: seen(
    "手续费 商户手续费 商户费用 服务费 渠道手续费 通道手续费 交易手续费 手续费金额 fee fees",
  ),
  extraFee: seen("交易附加手续费 附加手续费 附加费 秒到费 d0手续费 提现手续费 提款手续费"),
  settled: seen(
    [
      "结算金额 入账金额 净计金额 净金额 清算金额 清分金额 商家实收 到账金额 实扣金额 实际到账 net",
      "nettotal netamount",
    ].join(" "),
  ),
  kind: seen("交易类型 订单类型 业务类型 类型 type eventtype"),
  status: seen("交易状态 支付状态 订单状态 当前状态 状态 status"),
  card: seen("卡类型 卡类别 借贷记标记 支付方式 支付渠道 cardtype cardbrand"),
  terminal: seen("终端号 pos终端 pos终端号 终端编号 psam卡号 终端sn 机身号 terminal terminalid"),
  reference: seen(
    [
      "流水号 拉卡拉流水号 参考号 系统参考号 检索参考号 微信订单号 支付宝交易号 渠道流水号 交易流水号 交易单号",
      "交易订单号 交易号 订单号 订单编号 transactionid id",
    ].join(" "),
  ),
  label: seen(
    [
      "摘要 交易摘要 交易附言 客户附言 附言 用途 业务描述 客户摘要 交易备注 费用名称 扣款项目 项目 说明 商品说明 商品 备注",
      "名目 description details memo",
    ].join(" "),
  ),
};

/** a header name as it is compared: "交易金额（元）" is 交易金额 */
export function plainName(header: string): string {
  const name = chinesePart(headerName(header));
  const open = name.lastIndexOf("(");
  const bare = 0 < open && isUnit(name.slice(open)) ? name.slice(0, open) : name;
  return bare.toLowerCase();
}

/** some banks print a name in two languages in one cell: 交易日期[TransactionDate] */
function chinesePart(name: string): string {
  const both = /^([\u4e00-\u9fff/]{2,20})[[(]?[A-Za-z][A-Za-z./]{2,40}[\])]?$/.exec(name);
  return both?.[1] ?? name;
}

/** how many different meanings the names speak of: the measure of a header line */
export function meanings(headers: readonly string[]): number {
  const names = new Set(headers.map(plainName));
  return mappedFields.filter((field) => columnNames[field].some((name) => names.has(name))).length;
}

function isUnit(text: string): boolean {
  return /^\((?:单位:?)?(?:元|分|人民币|rmb|cny|[+-]元)\)$/i.test(text);
}
