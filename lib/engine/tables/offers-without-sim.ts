import { offer, rate, yuan } from "./offer";

const code = {
  takes: ["qr"],
  rates: { debit: null, credit: null, qr: rate([3800, 3800], null, "KAOLAFU2539", null) },
} as const;

/** Ways to take payments that need no card in the terminal, so that no data fee is owed for one. */
export const alternatives = [
  offer("business-code-plate", {
    ...code,
    device: "qrPlate",
    connectivity: "none",
    fee: yuan(0, "BACKGROUND", null),
    every: "once",
    also: ["NEWS259"],
  }),
  offer("wifi-voice-box", {
    ...code,
    device: "soundbox",
    connectivity: "wifi",
    fee: yuan(0, "BACKGROUND", null),
    every: "once",
    devicePrice: yuan([0, 130], "TAILONG", "2020"),
  }),
  offer("lan-or-wifi-terminal", {
    device: "countertop",
    connectivity: "wifi",
    takes: ["debit", "credit", "qr"],
    fee: yuan(0, "BANPOS51546", null),
    every: "once",
  }),
  offer("phone-reader", {
    device: "mobile",
    connectivity: "bluetooth",
    takes: ["debit", "credit"],
    fee: yuan(0, "SHENKA977", null),
    every: "once",
    perTransaction: yuan([2, 3], "SHENKA977", null),
    also: ["ZHIDIAN"],
  }),
];
