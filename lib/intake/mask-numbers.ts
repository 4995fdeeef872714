/** What a run of digits is: card, identity number, mobile number. Digits are ASCII here, and nothing stands between them. */

/** the beginnings and lengths of the networks met in China; ISO/IEC 7812 check digit */
export function isCard(digits: string): boolean {
  const size = digits.length;
  if (size < 14 || 19 < size || !allDigits(digits)) return false;
  const two = digits.slice(0, 2);
  const known =
    (/^6[0-9]/.test(two) && 16 <= size) ||
    (two.startsWith("4") && (size === 16 || size === 19)) ||
    (/^5[1-5]|^35/.test(two) && size === 16) ||
    (/^3[47]/.test(two) && size === 15) ||
    (/^3[068]/.test(two) && size === 14) ||
    (two === "95" && size === 19);
  return known && hasCheckDigit(digits);
}

/** a card of the network that issues nearly every card in China: no order number is likely to look so */
export function isUnionPayCard(digits: string): boolean {
  return digits.startsWith("62") && isCard(digits);
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const value = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 0 ? value : value * 2;
    sum += 9 < doubled ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkSigns = "10X98765432";
/** the provinces' digits (GB/T 2260) */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/**
 * 18 signs with a province, a birthday and a true check sign (GB 11643). Who pays was born before 2013: order numbers
 * with the day of the order in the same place are later.
 */
export function isIdentityNumber(plain: string): boolean {
  if (plain.length !== 18 || !allDigits(plain.slice(0, 17)) || !province.test(plain)) return false;
  const year = plain.slice(6, 10);
  if (year < "1900" || "2012" < year || !isMonthAndDay(plain.slice(10, 14))) return false;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (plain.charCodeAt(i) - 48) * (weights[i] ?? 0);
  return checkSigns.charAt(sum % 11) === plain.slice(17).toUpperCase();
}

/** 15 digits, issued until 1999: without a check sign, so only to be asked where the words speak of an identity number */
export function isOldIdentityNumber(plain: string): boolean {
  return (
    plain.length === 15 &&
    allDigits(plain) &&
    province.test(plain) &&
    isMonthAndDay(plain.slice(8, 12))
  );
}

function isMonthAndDay(four: string): boolean {
  const [month, day] = [four.slice(0, 2), four.slice(2)];
  return "01" <= month && month <= "12" && "01" <= day && day <= "31";
}

/** 11 digits; the country's 86 in front is taken off */
export function mobileIn(plain: string): string | null {
  const local = plain.length === 13 && plain.startsWith("86") ? plain.slice(2) : plain;
  const isOne = local.length === 11 && local.startsWith("1") && "3" <= local.charAt(1);
  return isOne && allDigits(local) ? local : null;
}

export function allDigits(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isDigit(text.charCodeAt(i))) return false;
  return text !== "";
}

export function isDigit(code: number): boolean {
  return 48 <= code && code <= 57;
}
