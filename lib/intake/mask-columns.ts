import { headerName } from "./cells";
import {
  maskAsPrinted,
  maskReference,
  maskReferenceAsPrinted,
  maskText,
  shortCard,
  shortIdentity,
} from "./mask";
import { maskName, maskPersonName } from "./mask-names";
import { coreOf, fold, withoutHidden } from "./mask-signs";

/** What is done with the cells of a column, by the name above it. */
export type Treatment = "text" | "reference" | "card" | "identity" | "name" | "party" | "secret";

const secret =
  /磁道|磁条|[一二三]磁|安全码|支付密码|交易密码|银行卡密码|^(?:密码|cvv2?|cvn2?|cvc2?|pin|pin码|pinblock|track_?[123]?|track_?[123]?data)$/i;
const identity = /身份证|证件号|idcard|identity|certno/i;
const card =
  /^(?:(?:交易|银行|付款|收款|支付|持卡人|转出|转入)*卡号|银行账号|card_?(?:no|number|num)|pan)$/i;
const person =
  /姓名|^(?:持卡人|付款人|收款人|联系人|收件人|店主|法人|客户|顾客|买家|会员)(?:名称?)?$|^(?:payer|cardholder|customer)_?(?:name)?$/i;
const party =
  /户名|账户名称|账号名称|交易对方|交易对手|对手信息|对方名称|对方信息|方名称|注册名|商户名/;
const reference =
  /单号|流水|订单|参考|凭证|批次|交易号|业务号|序号|order|trace|serial|reference|transaction_?id/i;
const numberOfElse = /卡号|手机|电话|账号|帐号|账户/;

/** How the cells under each name of a header are to be masked. */
export function treatmentsFor(headers: readonly string[]): readonly Treatment[] {
  return headers.map((header) => treatmentOf(headerName(header)));
}

function treatmentOf(name: string): Treatment {
  if (secret.test(name)) return "secret";
  if (identity.test(name)) return "identity";
  if (card.test(name)) return "card";
  if (person.test(name)) return "name";
  if (party.test(name)) return "party";
  return reference.test(name) && !numberOfElse.test(name) ? "reference" : "text";
}

/** The cell with what is personal in it masked; all other signs stay as printed. A secret of a card leaves nothing. */
export function maskCell(cell: string, treatment: Treatment): string {
  switch (treatment) {
    case "text":
      return maskAsPrinted(cell);
    case "reference":
      return maskReferenceAsPrinted(cell);
    case "secret":
      return cell.endsWith("\r") ? "\r" : "";
    case "card":
      return maskNumber(cell, 12, shortCard);
    case "identity":
      return maskNumber(cell, 15, shortIdentity);
    case "name":
      return maskAsPrinted(maskName(cell));
    case "party":
      return maskAsPrinted(maskPersonName(cell));
  }
}

/** The cells of a row as they may be shown, below these names. */
export function maskCells(cells: readonly string[], headers: readonly string[]): readonly string[] {
  const treatments = treatmentsFor(headers);
  return cells.map((cell, at) => {
    const treatment = treatments[at] ?? "text";
    return treatment === "reference" ? maskReference(cell) : maskText(maskCell(cell, treatment));
  });
}

/** where the column says what its numbers are, no check digit is asked */
function maskNumber(cell: string, least: number, short: (digits: string) => string): string {
  const { before, core, after } = coreOf(cell);
  const plain = withoutHidden(fold(core)).replace(/[ .-]/g, "");
  const isNumber = least <= plain.length && plain.length <= 24 && /^\d+[\dXx]$/.test(plain);
  return isNumber ? before + short(plain) + after : maskAsPrinted(cell);
}
