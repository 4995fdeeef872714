// @ts-check
// A large bill of made-up trades in the layout of Lakala's JY file, about 108 bytes a row, the same for the same size.
import fs from "node:fs";

const head =
  "商户编号|交易日期|交易时间|终端号|分支机构|交易类型|拉卡拉流水号|原拉卡拉流水号|卡号|支付渠道|银行名称|交易金额(分)|手续费(分)|结算金额(分)|商户订单号|支付订单号|外部流水号|系统参考号|备注|支付方式";
const ways = [
  { channel: "微信", bank: "零钱", how: "扫码", ppm: 3_800 },
  { channel: "支付宝", bank: "余额", how: "扫码", ppm: 3_800 },
  { channel: "银联", bank: "工商银行", how: "刷卡", ppm: 6_000 },
];
const days = 700;

/** @param {string} file @param {number} rows @param {"utf-8" | "gb18030"} encoding */
export function writeLargeFile(file, rows, encoding) {
  const out = fs.openSync(file, "w");
  const encode = encoding === "utf-8" ? utf8 : chinese();
  const next = chance();
  let part = `${head}\n`;
  for (let i = 0; i < rows; i++) {
    part += `${row(i, rows, next)}\n`;
    if (part.length < 1_000_000) continue;
    fs.writeSync(out, encode(part));
    part = "";
  }
  fs.writeSync(out, encode(part));
  fs.closeSync(out);
}

/** a fee row for each terminal and year, a settlement that came in short now and then, else plain trades @param {number} i @param {number} rows @param {(below: number) => number} next */
function row(i, rows, next) {
  const on = new Date(Date.UTC(2024, 0, 1 + Math.floor((i * days) / rows))).toISOString();
  const when = `${on.slice(0, 10)}|${two(next(24))}:${two(next(60))}:${two(next(60))}`;
  const start = `82200001|${when}|A000000${next(5)}|北京`;
  const reference = 66_000_000_000_000 + i;
  if (i % 100_000 === 99_999) return `${start}|流量费|${reference}|||||99.00|||||||流量费|`;
  const { channel, bank, how, ppm } = ways[next(ways.length)] ?? ways[0] ?? fail();
  const amount = 100 + next(50_000);
  const fee = Math.floor((amount * ppm + 500_000) / 1_000_000);
  const short = next(100_000) === 0 ? 3_900 : 0;
  const kind = next(50) === 0 ? "退款" : "消费";
  const money = [amount, fee, amount - fee - (amount < 5_000 ? 0 : short)].map(yuan).join("|");
  return `${start}|${kind}|${reference}|||${channel}|${bank}|${money}|O${i}|||||${how}`;
}

/** @returns {never} */
function fail() {
  throw new Error("there is no way to pay");
}

/** @param {number} n */
function two(n) {
  return String(n).padStart(2, "0");
}

/** @param {number} fen */
function yuan(fen) {
  return `${Math.floor(fen / 100)}.${two(fen % 100)}`;
}

/** Lehmer's generator: the same numbers each time @returns {(below: number) => number} */
function chance() {
  let seed = 42;
  return (below) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
}

/** @param {string} text */
function utf8(text) {
  return Buffer.from(text, "utf8");
}

/** @returns {(text: string) => Buffer} */
function chinese() {
  const decoder = new TextDecoder("gb18030");
  /** @type {Map<string, number>} */
  const codes = new Map();
  for (let lead = 0xb0; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      codes.set(decoder.decode(new Uint8Array([lead, trail])), lead * 256 + trail);
  return (text) => {
    const bytes = Buffer.alloc(text.length * 2);
    let size = 0;
    for (const sign of text) {
      const code = codes.get(sign);
      size =
        code === undefined
          ? bytes.writeUInt8(sign.charCodeAt(0), size)
          : bytes.writeUInt16BE(code, size);
    }
    return bytes.subarray(0, size);
  };
}
