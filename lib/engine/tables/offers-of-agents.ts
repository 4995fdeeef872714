import { days, offer, yearly, yuan } from "./offer";

const eSign = { device: "eSign", connectivity: "sim", takes: ["debit", "credit", "qr"] } as const;
const tier = { ...eSign, standing: "agentTier" } as const;

/** Agents' brands and platforms, banks as a whole, and what nobody put a name to. */
export const offersOfAgents = [
  offer("lipos-tier-19", { ...tier, fee: yuan(19, "THINKPOS-LI", "2025-05"), free: days(0) }),
  offer("lipos-tier-29", { ...tier, fee: yuan(29, "THINKPOS-LI", "2025-05"), free: days(0) }),
  offer("lipos-tier-39", { ...tier, fee: yuan(39, "THINKPOS-LI", "2025-05"), free: days(0) }),
  offer("lipos-tier-69", { ...tier, fee: yuan(69, "THINKPOS-LI", "2025-05"), free: days(7) }),
  offer("yilian-69", { standing: "agentTier", fee: yuan(69, "THINKPOS", "2025-06") }),
  offer("qianbao-4g-48", {
    connectivity: "sim",
    fee: yuan(48, "QIANBAO", "2024-12-06"),
    every: yearly,
    free: days(20),
  }),
  offer("qianbao-2g-36", {
    connectivity: "sim",
    fee: yuan(36, "QIANBAO", "2024-12-06"),
    every: yearly,
    free: days(20),
  }),
  offer("dongfutong-new-99", {
    fee: yuan(99, "DONGFU318", "2025-09-10"),
    every: yearly,
    free: days(0),
  }),
  offer("dongfutong-existing-68", { fee: yuan(68, "DONGFU318", "2025-09-10"), every: yearly }),
  offer("dongfutong-45-to-99", { fee: yuan([45, 99], "DONGFU318", "2025-09-10"), every: yearly }),
  offer("banks-36", { fee: yuan(36, "SHENYANG15948", "2026"), every: yearly }),
  offer("unnamed-90-in-60-days", {
    standing: "complaint",
    fee: yuan(90, "JUYING687", "2025"),
    every: days(60),
  }),
  offer("unnamed-99-thrice-in-4-months", {
    standing: "complaint",
    fee: yuan(99, "ZHANGFU", "2025"),
  }),
  offer("unnamed-two-years-in-3-months", { standing: "complaint", also: ["PTT993"] }),
];
