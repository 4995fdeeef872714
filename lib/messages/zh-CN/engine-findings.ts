/** One sentence for each finding: which charges, how much, and why. Money and dates arrive written out. */
export const findingWords = {
  unknownTerminal:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}写的终端不在您填的终端里，{fen} 判断不了。",
  hiddenDeduction:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}从结算款或手续费里少给了 {fen}，账单没有一行写明。",
  contractMissing:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}共 {fen}，没有当时的约定，判断不了。",
  afterTermination:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}是在停用或终止之后扣的，共 {fen}。",
  beforeActivation:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}是在激活之前扣的，共 {fen}。",
  unnoticedChange:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}按改过的条款多收了 {fen}，而这次改动没有按规定通知您并取得同意，还不算数。",
  noBasis:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}共 {fen}，您的约定里没有这项收费。",
  noSim:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}收的是网络接入费，共 {fen}，而终端里没有流量卡。",
  usageMissing:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}有 {fen} 要看用量，而用量没有记录。",
  rangeClause:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}有 {fen} 超出约定写明的最低额，约定只写了范围。",
  freePeriod:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}是在免费期里扣的，共 {fen}。",
  waived:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}共 {fen}，按约定已经达到减免条件。",
  discountMissed:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}没有减掉约定的优惠 {fen}。",
  capExceeded:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}超过约定的年度上限 {fen}。",
  offSchedule:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}扣的时候没有到期的费用，共 {fen}。",
  duplicate:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}把已经收过的又收了一次，共 {fen}。",
  overAmount:
    "{count, plural, =1 {{firstOn} 这一笔} other {{firstOn} 到 {lastOn} 的 {count} 笔}}比约定的多收了 {fen}。",
  depositNotReturned: "{reachedOn} 已经达到约定的交易量，押金 {fen} 该退还没有退。",
  rateOvercharge:
    "{count} 笔{card}交易的手续费超过约定费率，共多收 {fen}。费率要单独谈，没有算进应退的数里。",
} as const;
