/** 商户自己改一笔扣款算什么 */
export const labels = {
  select: "“{label}”算什么费用",
  change: "改",
  changeOf: "改“{label}”算什么费用",
  none: "不是费用，不算",
  asRead: "按账单的字样判断",
  hint: "判断错了？在这里改，改一次，同名的都跟着改，以后的账单和短信也照此。",
  said: "按您 {on} 说的",
} as const;
