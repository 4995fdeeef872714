import type { Same } from "../same";
import type { advice as zh } from "../zh-CN/advice";

export const advice = {} as const satisfies Same<typeof zh>;
