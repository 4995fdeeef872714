/** Names under which payments to acquirers stand in statements (institutions and brands of the provider table). */
export const acquirerNames = [
  "拉卡拉",
  "银联商务",
  "嘉联支付",
  "立刷",
  "乐刷",
  "合利宝",
  "汇付",
  "富友",
  "随行付",
  "天阙",
  "海科融通",
  "瑞银信",
  "付临门",
  "通联支付",
  "现代金控",
  "盛付通",
  "国通星驿",
  "点刷",
  "收款宝",
] as const;

const terminalWords = /POS|刷卡|收单|收款机|终端|机具|流量卡|物联网卡|SIM/i;

/** the words speak of an acquirer or of a terminal, and not of the other fees of a person's life */
export function namesAcquirer(text: string): boolean {
  return terminalWords.test(text) || acquirerNames.some((name) => text.includes(name));
}
