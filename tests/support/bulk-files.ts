import fc from "fast-check";

/** a made-up bill, and how it is written down */
export type Bill = { readonly bytes: Uint8Array; readonly text: string };

/** digits with a true check digit behind the beginning of a network */
export const fakeCard = fc
  .tuple(
    fc.constantFrom("62", "4", "51", "35", "95", "60"),
    fc.stringMatching(/^[0-9]{18}$/),
    fc.constantFrom(16, 17, 18, 19),
  )
  .map(([start, rest, size]) => withCheckDigit((start + rest).slice(0, size - 1)));

function withCheckDigit(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const value = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? value * 2 : value;
    sum += 9 < doubled ? doubled - 9 : doubled;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

type Kind = {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly row: fc.Arbitrary<readonly string[]>;
};

const money = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .integer({ min: 1, max: 9_999_999 })
      .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "0",
      "0.00",
      "-0.00",
      "/",
      "--",
      "abc",
      "1,234.50",
      "12.345",
      "(5.00)",
      "¥8.00",
      "１２.５０",
      "12.",
      ".5",
      "-30.00",
      "131.77(已退款89.84)",
      "123456789012345.00",
    ),
  },
);
const whole = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 999_999 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom("", "-5", "007", "x") },
);
const day = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.constantFrom("2024-02-29", "2024-03-01", "2025-12-31", "20240301", "2024/03/01"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "2023-02-29",
      "2024-3-1",
      "20240301103045",
      "2024年3月1日",
      "合计",
      "1999-01-01",
    ),
  },
);
const clock = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("10:30:45", "103045", "00:00:00", "235959") },
  { weight: 1, arbitrary: fc.constantFrom("", "25:00:00", "9:16", "91602", "x") },
);
const kind = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("消费", "退款") },
  {
    weight: 2,
    arbitrary: fc.constantFrom("流量费", "撤销", "", "押金退还", " 消费 ", "预授权（完成）"),
  },
);
const reference = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.integer({ min: 66_000_000_000_000, max: 66_000_000_000_040 }).map(String),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "0",
      "000",
      "6.6E+13",
      "LK-1",
      "`123",
      "L001",
      "13812345678",
      "参考1",
    ),
  },
  { weight: 1, arbitrary: fakeCard },
);
const words = fc.constantFrom(
  "",
  "",
  "微信",
  "支付宝",
  "银联",
  "贷记卡",
  "a@b.cn",
  "电话13812345678",
  "＃１",
  "北京（分）",
  "张三",
  "👍",
);

const lakala: Kind = {
  header: [
    "商户编号",
    "交易日期",
    "交易时间",
    "终端号",
    "交易类型",
    "拉卡拉流水号",
    "卡号",
    "支付渠道",
    "交易金额(分)",
    "手续费(分)",
    "结算金额(分)",
    "备注",
  ],
  delimiter: "|",
  row: fc.tuple(
    fc.constant("822000000000001"),
    day,
    clock,
    fc.constantFrom("T1", "T2", "", "６２"),
    kind,
    reference,
    fc.oneof(words, fakeCard),
    words,
    money,
    money,
    money,
    words,
  ),
};
const lakalaWhole: Kind = {
  ...lakala,
  row: fc.tuple(
    fc.constant("8220"),
    day,
    clock,
    fc.constantFrom("T1", "T2"),
    kind,
    reference,
    words,
    words,
    whole,
    whole,
    whole,
    words,
  ),
};
const wechat: Kind = {
  header: [
    "交易时间",
    "商户号",
    "特约商户号",
    "设备号",
    "微信订单号",
    "交易状态",
    "应结订单金额",
    "退款金额",
    "商品名称",
    "手续费",
  ],
  delimiter: ",",
  row: fc
    .tuple(
      day,
      fc.constant("19"),
      fc.constant("0"),
      words,
      reference,
      fc.constantFrom("SUCCESS", "REFUND", "REVOKED"),
      money,
      money,
      fc.constantFrom("茶", '"茶, 大"', '"茶\n二"', '"茶', '茶"', "茶,大"),
      money,
    )
    .map((cells) => cells.map((cell) => (cell.startsWith('"') ? cell : `\`${cell}`))),
};
const fund: Kind = {
  header: [
    "记账时间",
    "微信支付业务单号",
    "资金流水单号",
    "业务名称",
    "业务类型",
    "收支类型",
    "收支金额(元)",
    "备注",
  ],
  delimiter: ",",
  row: fc.tuple(
    day,
    fc.constantFrom("B1", "B2", "B3", "B-4"),
    reference,
    words,
    fc.constantFrom("交易", "交易手续费", "退款", "退款手续费", "提现"),
    fc.constantFrom("收入", "支出"),
    money,
    words,
  ),
};
const odd = fc.constantFrom(
  "",
  "||||",
  "合计|||",
  "#交易合计",
  "商户编号|交易日期|x",
  "一行字",
  ",,,",
  '"',
  "a,b",
  "总交易单数,应结订单总金额",
  "3,12.50",
);

/** a few rows, now and then a line that is none, and bytes as some program would have written them */
export const bills: fc.Arbitrary<Bill> = fc
  .tuple(
    fc.constantFrom(lakala, lakala, lakalaWhole, wechat, fund),
    fc.constantFrom("\n", "\r\n", "\n", "\r"),
    fc.constantFrom("utf-8", "bom", "utf-16le", "gb18030"),
    fc.boolean(),
  )
  .chain(([{ header, delimiter, row }, end, encoding, ends]) => {
    const line = fc.oneof(
      { weight: 14, arbitrary: row.map((cells) => cells.join(delimiter)) },
      { weight: 1, arbitrary: odd },
    );
    return fc.array(line, { maxLength: 40 }).map((lines) => {
      // now and then the same line twice
      const doubled = lines.flatMap((one, i) => (i % 9 === 4 ? [one, one] : [one]));
      const text = [header.join(delimiter), ...doubled].join(end) + (ends ? end : "");
      return { text, bytes: written(text, encoding) };
    });
  });

function written(text: string, encoding: string): Uint8Array {
  if (encoding === "gb18030") return chinese(text);
  if (encoding === "utf-16le") return wide(text);
  return new TextEncoder().encode(encoding === "bom" ? `\ufeff${text}` : text);
}

function wide(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i += 1) {
    bytes[2 + i * 2] = text.charCodeAt(i) & 0xff;
    bytes[3 + i * 2] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

let codes: ReadonlyMap<string, readonly number[]> | null = null;

function chinese(text: string): Uint8Array {
  codes ??= chineseCodes();
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    // 👍 has four bytes
    bytes.push(...(code < 0x80 ? [code] : (codes.get(sign) ?? [0x94, 0x39, 0xf4, 0x38])));
  }
  return new Uint8Array(bytes);
}

function chineseCodes(): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      known.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return known;
}
