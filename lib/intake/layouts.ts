import type { TableLayout, TextLayout } from "./layout";
import { abcAcquiring } from "./layouts/abc-acquiring";
import { alipayAccount } from "./layouts/alipay-account";
import { alipayTrade } from "./layouts/alipay-trade";
import { allinpayCashier } from "./layouts/allinpay-cashier";
import { allinpayDay } from "./layouts/allinpay-day";
import { allinpayDayNew } from "./layouts/allinpay-day-new";
import { baofoo } from "./layouts/baofoo";
import { chinaTv } from "./layouts/china-tv";
import { chinaums } from "./layouts/chinaums";
import { ips } from "./layouts/ips";
import { lakalaAccountDays } from "./layouts/lakala-account-days";
import { lakalaInstallments } from "./layouts/lakala-installments";
import { lakalaInstant } from "./layouts/lakala-instant";
import { lakalaOffice } from "./layouts/lakala-office";
import { lakalaPayouts } from "./layouts/lakala-payouts";
import { lakalaSettlements } from "./layouts/lakala-settlements";
import { lakalaSplits } from "./layouts/lakala-splits";
import { lakalaTrades } from "./layouts/lakala-trades";
import { lakalaWalletDays } from "./layouts/lakala-wallet-days";
import { lakalaWithdrawals } from "./layouts/lakala-withdrawals";
import { lcsw } from "./layouts/lcsw";
import { unionpayFixed } from "./layouts/unionpay-fixed";
import { unionpayDaily } from "./layouts/unionpay-daily";
import { abcDebit } from "./layouts/abc-debit";
import { accountList } from "./layouts/account-list";
import { alipayPersonal } from "./layouts/alipay-personal";
import { alipayPersonalWeb } from "./layouts/alipay-personal-web";
import { bocCredit } from "./layouts/boc-credit";
import { bocDebit } from "./layouts/boc-debit";
import { bocomDebit } from "./layouts/bocom-debit";
import { bocomDebitOld } from "./layouts/bocom-debit-old";
import { ccbDebit } from "./layouts/ccb-debit";
import { cgbCredit } from "./layouts/cgb-credit";
import { cmbCredit } from "./layouts/cmb-credit";
import { cmbDebit } from "./layouts/cmb-debit";
import { cmbDebitPaper } from "./layouts/cmb-debit-paper";
import { cmbcAcquiring } from "./layouts/cmbc-acquiring";
import { icbc } from "./layouts/icbc";
import { jdPersonal } from "./layouts/jd-personal";
import { lakalaOrders } from "./layouts/lakala-orders";
import { meituanPersonal } from "./layouts/meituan-personal";
import { posDays } from "./layouts/pos-days";
import { psbcAcquiring } from "./layouts/psbc-acquiring";
import { spdbDebit } from "./layouts/spdb-debit";
import { wechatPersonal } from "./layouts/wechat-personal";
import { wechatFundFlow } from "./layouts/wechat-fund-flow";
import { wechatTrade } from "./layouts/wechat-trade";
import { wechatTradeOld } from "./layouts/wechat-trade-old";

/** Every table known by its header. A new layout is a file in layouts/ and a line here. */
export const tableLayouts: readonly TableLayout[] = [
  wechatTrade,
  wechatTradeOld,
  wechatFundFlow,
  alipayTrade,
  alipayAccount,
  allinpayDay,
  allinpayDayNew,
  allinpayCashier,
  lakalaTrades,
  lakalaSettlements,
  lakalaWalletDays,
  lakalaAccountDays,
  lakalaWithdrawals,
  lakalaInstant,
  lakalaSplits,
  lakalaInstallments,
  lakalaOffice,
  lakalaPayouts,
  chinaums,
  chinaTv,
  baofoo,
  ips,
  lcsw,
  unionpayDaily,
  abcDebit,
  accountList,
  alipayPersonal,
  alipayPersonalWeb,
  bocCredit,
  bocDebit,
  bocomDebit,
  bocomDebitOld,
  ccbDebit,
  cgbCredit,
  cmbCredit,
  cmbDebit,
  cmbDebitPaper,
  cmbcAcquiring,
  icbc,
  jdPersonal,
  lakalaOrders,
  meituanPersonal,
  posDays,
  psbcAcquiring,
  spdbDebit,
  wechatPersonal,
];

/** Every text known by its words. */
export const textLayouts: readonly TextLayout[] = [abcAcquiring, unionpayFixed];
