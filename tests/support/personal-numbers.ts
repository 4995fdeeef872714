import fc from "fast-check";

/** Invented numbers of persons, and order numbers in the forms that are met. */

const digit = fc.integer({ min: 0, max: 9 });
const digits = (count: number) =>
  fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(""));

function luhn(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) {
    const value = Number(body.charAt(body.length - 1 - i)) * (i % 2 === 0 ? 2 : 1);
    sum += 9 < value ? value - 9 : value;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** UnionPay of 16 and 19 digits, Visa, Mastercard, American Express */
export const cards = fc.oneof(
  digits(13).map((rest) => luhn(`62${rest}`)),
  digits(16).map((rest) => luhn(`62${rest}`)),
  digits(14).map((rest) => luhn(`4${rest}`)),
  digits(13).map((rest) => luhn(`53${rest}`)),
  digits(12).map((rest) => luhn(`37${rest}`)),
);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export const identities = fc
  .tuple(
    fc.constantFrom("110105", "320102", "440305", "510107", "650102"),
    fc.integer({ min: 1930, max: 2010 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digits(3),
  )
  .map(([area, year, month, day, rest]) => {
    const two = (value: number) => String(value).padStart(2, "0");
    const body = `${area}${year}${two(month)}${two(day)}${rest}`;
    const sum = weights.reduce((all, weight, at) => all + weight * Number(body.charAt(at)), 0);
    return `${body}${"10X98765432".charAt(sum % 11)}`;
  });

export const mobiles = fc
  .tuple(fc.constantFrom("3", "5", "7", "8", "9"), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);

const day = fc
  .tuple(
    fc.integer({ min: 2015, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`);

/** the transaction numbers of WeChat, Alipay and Lakala, terminal, merchant and reference numbers */
export const orderNumbers = fc.oneof(
  fc.tuple(day, digits(10)).map(([on, rest]) => `4200000${rest.slice(0, 3)}${on}${rest}`),
  fc.tuple(day, digits(13)).map(([on, rest]) => `50000${rest.slice(0, 3)}${on}${rest}`),
  fc
    .tuple(day, digits(6), digits(14))
    .map(([on, a, b]) => `${on}22001${a.slice(0, 3)}14${b.slice(0, 10)}`),
  fc.tuple(day, digits(16)).map(([on, rest]) => `${on}110113${rest}`),
  digits(12).map((rest) => `66${rest}`),
  fc.tuple(day, digits(4)).map(([on, rest]) => `100000${on}${rest}`),
  digits(12).map((rest) => `8222900${rest.slice(0, 8)}`),
  digits(12),
  digits(8),
  digits(6),
  fc.uuid(),
);

/** the ways in which people and programs set a number apart */
export const printedAs = fc.constantFrom<readonly [string, (plain: string) => string]>(
  ["plain", (plain) => plain],
  ["blanks", (plain) => grouped(plain, " ")],
  ["dashes", (plain) => grouped(plain, "-")],
  ["long dashes", (plain) => grouped(plain, "\u2013")],
  ["wide blanks", (plain) => grouped(plain, "\u3000")],
  ["full width", (plain) => wide(plain)],
  ["full width in groups", (plain) => wide(grouped(plain, " "))],
  ["zero width between all", (plain) => [...plain].join("\u200b")],
  ["soft hyphens", (plain) => grouped(plain, "\u00ad")],
  ["joiners", (plain) => grouped(plain, "\u2060")],
);

function grouped(plain: string, between: string): string {
  return (plain.match(/.{1,4}/g) ?? []).join(between);
}

function wide(plain: string): string {
  return plain.replace(/[0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

/** the text as one who looks for a number would read it */
export function bare(text: string): string {
  return text.normalize("NFKC").replace(/[^0-9A-Za-z*]/g, "");
}
