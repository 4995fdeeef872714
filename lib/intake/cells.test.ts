import { describe, expect, it } from "vitest";
import { cleanCell, headerName, isBlank, isDamaged } from "./cells";

describe("cells", () => {
  const cells = {
    "`120.00": "120.00",
    "'99012130710101615": "99012130710101615",
    '="00123"': "00123",
    "\t12\t": "12",
    "\ufeff交易时间": "交易时间",
    "\u00a0\u3000 x \u200b": "x",
    "``x": "x",
    "it's": "it's",
    "": "",
    "`": "",
    '=""': "",
  } as const;
  for (const [raw, expected] of Object.entries(cells))
    it(`${JSON.stringify(raw)} means ${JSON.stringify(expected)}`, () =>
      expect(cleanCell(raw)).toBe(expected));
  for (const text of ["", "/", "-", "--"])
    it(`${JSON.stringify(text)} says nothing`, () => expect(isBlank(text)).toBe(true));
});

describe("header names", () => {
  const names = {
    "日 志 号": "日志号",
    "收支金额（元）": "收支金额(元)",
    "\ufffd?交易时间": "交易时间",
    "#交易时间": "交易时间",
    " 币　种 ": "币种",
  } as const;
  for (const [raw, expected] of Object.entries(names))
    it(`${JSON.stringify(raw)} is ${expected}`, () => expect(headerName(raw)).toBe(expected));
});

describe("numbers damaged by a spreadsheet", () => {
  for (const text of ["2.02603E+14", "4E+20", "1.0e+27"])
    it(`${text} is damaged`, () => expect(isDamaged(text)).toBe(true));
  for (const text of ["4200000000202603", "E1", "A1E+3", "1.5"])
    it(`${text} is not`, () => expect(isDamaged(text)).toBe(false));
});
