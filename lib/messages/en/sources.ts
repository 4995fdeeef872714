import type { Same } from "../same";
import type { sources as zh } from "../zh-CN/sources";

export const sources = {} as const satisfies Same<typeof zh>;
