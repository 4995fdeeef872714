import { describe, expect, it } from "vitest";
import { readCount, readNumeral } from "./numerals";

describe("whole numbers in Chinese", () => {
  const counts = {
    零: 0,
    五: 5,
    十: 10,
    十二: 12,
    二十: 20,
    六十: 60,
    九十九: 99,
    一百: 100,
    一百零五: 105,
    一百二十: 120,
    两百五: 250,
    两百五十: 250,
    三千零六十: 3060,
    一万: 10_000,
    一万二: 12_000,
    一万二千: 12_000,
    一万零五百: 10_500,
    壹佰贰拾: 120,
    三百六十五: 365,
  } as const;
  for (const [text, expected] of Object.entries(counts))
    it(`${text} is ${expected}`, () => expect(readCount(text)).toBe(expected));
  for (const text of ["", "元", "六十元", "abc", "三二"])
    it(`${JSON.stringify(text)} is none`, () => expect(readCount(text)).toBeNull());
});

describe("amounts in Chinese", () => {
  const amounts = {
    六十元: 6_000,
    六十元整: 6_000,
    六十元五角: 6_050,
    六块五: 650,
    六十元零五分: 6_005,
    五角: 50,
    壹佰贰拾元整: 12_000,
    "60元5角": 6_050,
    "1万元": 1_000_000,
    "1.25万元": 1_250_000,
    两百块钱: 20_000,
  } as const;
  for (const [text, expected] of Object.entries(amounts))
    it(`${text} is ${expected} fen`, () => expect(readNumeral(text)).toBe(expected));
  for (const text of ["元", "很多元", "六十元六十元", "1.23456789万元"])
    it(`${text} is none`, () => expect(readNumeral(text)).toBeNull());
});
