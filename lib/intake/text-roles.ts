import { classify } from "./classify";
import type { AmountToken } from "./text-amounts";
import { type Role, roleWords } from "./text-words";

export type Said = { readonly role: Role | null; readonly word: string };
export const totalWords = ["共计", "合计", "总计", "共"];

/** what words behind an amount say of it, whatever stands before; of the text up to the next amount, or of the clause */
const behindFirst: readonly (readonly ["text" | "clause", RegExp, Role, string])[] = [
  ["text", /^ ?,?(?:现|款项)?已(?:于[^,。;]{1,14})?(?:全额|原路)?(?:退|返还)/, "refund", "退"],
  [
    "clause",
    /(?:已|被)[^后将可会待再]{0,16}退|^[^后将可会待再]{0,4}(?:退还|退回|解冻)|REFUNDED|RETURNED/,
    "refund",
    "退",
  ],
  ["clause", /^ ?的?(?:交易|刷卡|消费|流水|订单)(?!失败)/, "trade", "交易"],
  ["clause", /^ ?已?全额?(?:抵扣|扣)|^ ?已?全?[部额]?(?:作为|转为|冻结为|抵作)/, "deduct", "扣"],
  [
    "clause",
    /^ ?(?:已|全部)?(?:减免|免收|免除|免缴|豁免)|已?为您(?:减免|免)|抵扣券|优惠券|WAIVED/,
    "price",
    "免",
  ],
];
/** the same where no word before the amount says anything */
const behindElse: readonly (readonly [RegExp, Role, string])[] = [
  [/已扣|扣除|扣收|已从|支出|CHARGED|DEDUCTED|DEBITED|WITHHELD|HELD/, "deduct", "扣"],
  [/到账|到帐/, "incoming", "到账"],
];

/** What an amount is, by the words before it (`gap`, since the amount before) and behind it (`after`, to the next). */
export function roleOf(
  line: string,
  gap: string,
  after: string,
  token: AmountToken,
  previous: AmountToken | undefined,
): Said {
  const clause = after.split(/[,。;!]/)[0] ?? "";
  for (const [where, shape, role, word] of behindFirst)
    if (shape.test(where === "text" ? after : clause)) return { role, word };
  if (/^ ?(?:是|为|属于)/.test(clause) && classify(clause) !== null)
    return { role: "deduct", word: "" };
  const before = roleBefore(gap);
  if (before.role === "incoming" && before.word === "入账" && line.includes("信用卡"))
    return { role: "deduct", word: "入账" };
  // "流量费 60.00 1187.73": what follows a bare amount in a row is the balance
  const follows = previous !== undefined && !previous.rate && /^[ |]{1,3}$/.test(gap);
  if (follows && !/[元圆块]$/.test(line.slice(token.at, token.end)))
    return { role: "balance", word: "" };
  if (before.role !== null) return before;
  for (const [shape, role, word] of behindElse) if (shape.test(clause)) return { role, word };
  return before;
}

/** the role word nearest before the amount; of those ending together the longest */
function roleBefore(gap: string): Said {
  const sentence = gap.slice(lastOf(gap, "。;!") + 1);
  const found = lastRole(sentence);
  // 手续费共计5.40元: the sum of what stands before it
  const summed = totalWords.includes(found.word)
    ? lastRole(sentence.slice(lastOf(sentence, ",") + 1, found.at))
    : null;
  return summed?.role === null || summed === null ? found : summed;
}

function lastRole(sentence: string): Said & { readonly at: number } {
  let [end, size] = [-1, 0];
  let found: { role: Role | null; word: string; at: number } = { role: null, word: "", at: 0 };
  for (const [role, words] of roleWords) {
    for (const word of words) {
      const at = sentence.lastIndexOf(word);
      if (at < 0 || at + word.length < end || (at + word.length === end && word.length <= size))
        continue;
      [end, size] = [at + word.length, word.length];
      found = { role, word, at };
    }
  }
  return found;
}

/** where the last of the signs stands; -1: nowhere */
export function lastOf(text: string, signs: string): number {
  let last = -1;
  for (const sign of signs) {
    const at = text.lastIndexOf(sign);
    if (last < at) last = at;
  }
  return last;
}
