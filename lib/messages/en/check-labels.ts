import type { Same } from "../same";
import type { labels as zh } from "../zh-CN/check-labels";

export const labels = {
  select: "What “{label}” is",
  change: "Change",
  changeOf: "Change what “{label}” is",
  none: "No fee, do not count",
  asRead: "Judge by the words on the bill",
  hint: "Wrong? Change it here, once: all of the same name follow, and later bills and messages do too.",
  said: "As you said on {on}",
} satisfies Same<typeof zh>;
