import type { Same } from "../same";
import type { report as zh } from "../zh-CN/report";

export const report = {} as const satisfies Same<typeof zh>;
