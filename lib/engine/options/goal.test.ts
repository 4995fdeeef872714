import { describe, expect, it } from "vitest";
import { latestCatalogue } from "../tables/catalogue-2026-11";
import { offer, yearly, yuan } from "../tables/offer";
import { goalOf } from "./goal";

const lakala = { provider: "lakala", device: "eSign", every: yearly } as const;

function goalAmong(...offers: ReturnType<typeof offer>[]) {
  return goalOf({ ...latestCatalogue, offers }, 24, "lakala", "eSign");
}

describe("goalOf", () => {
  it("is the lowest figure of the institution for the device", () => {
    expect(goalOf(latestCatalogue, 24, "lakala", "eSign")).toMatchObject({
      fen: 6000,
      offerId: "lakala-esign-30",
    });
    expect(goalOf(latestCatalogue, 24, "lakala", "countertop")).toMatchObject({ fen: 9600 });
    expect(goalOf(latestCatalogue, 24, "jlpay", "eSign")).toMatchObject({
      fen: 7200,
      seenOn: "2025-01",
    });
  });

  it("prefers a dated figure to a lower one without a date", () => {
    const old = offer("old", { ...lakala, fee: yuan(20, "SVPOS", null) });
    const dated = offer("dated", { ...lakala, fee: yuan(45, "XIE8", "2025-10") });
    expect(goalAmong(old, dated).offerId).toBe("dated");
    expect(goalAmong(old).offerId).toBe("old");
  });

  it("takes the lowest of the dated figures, and of the undated ones, wherever they stand", () => {
    const figures = [
      offer("old 20", { ...lakala, fee: yuan(20, "SVPOS", null) }),
      offer("dated 30", { ...lakala, fee: yuan(30, "XIE8", "2025-10") }),
      offer("old 10", { ...lakala, fee: yuan(10, "SVPOS", null) }),
      offer("dated 45", { ...lakala, fee: yuan(45, "XIE8", "2025-10") }),
    ];
    const old = figures.filter(({ fee }) => fee?.seenOn === null);
    for (const turned of [false, true]) {
      expect(goalAmong(...(turned ? figures.toReversed() : figures)).offerId).toBe("dated 30");
      expect(goalAmong(...(turned ? old.toReversed() : old)).offerId).toBe("old 10");
    }
  });

  it("takes a figure that is told of no device in particular for any", () => {
    const any = offer("any", { ...lakala, device: null, fee: yuan(30, "XIE8", "2025-10") });
    expect(goalAmong(any).offerId).toBe("any");
  });

  it("is the top of the market's band where nothing is known", () => {
    const band = { fen: 12_000, offerId: null, source: "SHENYANG15948", grade: "C" };
    expect(goalOf(latestCatalogue, 24, "vbill", "eSign")).toMatchObject(band);
    expect(goalOf(latestCatalogue, 24, "一家小机构", "smart")).toMatchObject(band);
    expect(goalOf(latestCatalogue, 24, "constructor", "smart")).toMatchObject(band);
  });

  it("aims at no complaint, no range, no one-off and no other device", () => {
    const fee = yuan(10, "XIE8", "2025-10");
    expect(
      goalAmong(
        offer("complaint", { ...lakala, standing: "complaint", fee }),
        offer("range", { ...lakala, fee: yuan([0, 10], "LKL028", "2025-05") }),
        offer("once", { ...lakala, every: "once", fee }),
        offer("other", { ...lakala, device: "mobile", fee }),
        offer("nobody", { ...lakala, provider: null, fee }),
      ).offerId,
    ).toBeNull();
  });
});
