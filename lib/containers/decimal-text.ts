import "server-only";

/** what spreadsheet programs keep of a number */
const significant = 15;
const decimals = 9;

/**
 * A number of a spreadsheet as the sheet shows it: the noise of binary fractions is rounded away on the decimal digits
 * (94965.31999999999 is 94965.32). From 16 digits on the last ones are lost: written with E, as the sheet does, so that
 * no reader takes it for an identifier.
 */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) return "";
  const text = String(value);
  const [mantissa = "", exponent] = text.toLowerCase().split("e");
  if (exponent !== undefined)
    return exponent.startsWith("-") ? "0" : scientific(mantissa, exponent);
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = mantissa.replace("-", "").split(".");
  if (significant < whole.length)
    return scientific(`${sign}${whole.charAt(0)}.${whole.slice(1)}`, `+${whole.length - 1}`);
  const room = whole === "0" ? decimals : significant - whole.length;
  return signed(sign, rounded(whole, fraction, room < decimals ? room : decimals));
}

/** true where the number has so many digits that it was an identifier, not an amount */
export function isLongNumber(value: number): boolean {
  return Number.isInteger(value) && 100_000_000_000_000 <= Math.abs(value);
}

function scientific(mantissa: string, exponent: string): string {
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = mantissa.replace("-", "").split(".");
  const power = Number(exponent);
  const text = rounded(whole, fraction, significant - 1);
  return `${sign}${text}E+${power}`;
}

function signed(sign: string, text: string): string {
  return text === "0" ? "0" : sign + text;
}

/** half up, on the digits */
function rounded(whole: string, fraction: string, room: number): string {
  const kept = fraction.slice(0, room);
  const up = 5 <= Number(fraction.charAt(room) || "0");
  const digits = up ? (BigInt(whole + kept) + 1n).toString() : whole + kept;
  const all = digits.padStart(whole.length + kept.length, "0");
  const [left, right] = [
    all.slice(0, all.length - kept.length),
    all.slice(all.length - kept.length),
  ];
  const tail = right.replace(/0+$/, "");
  const front = left.replace(/^0+(?=\d)/, "");
  return tail === "" ? front : `${front}.${tail}`;
}
