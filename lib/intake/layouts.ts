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
import { unionpayDaily } from "./layouts/unionpay-daily";
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
];

/** Every text known by its words. */
export const textLayouts: readonly TextLayout[] = [abcAcquiring];
