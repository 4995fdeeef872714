import type { Same } from "../same";
import type { common as zh } from "../zh-CN/common";

export const common = {} as const satisfies Same<typeof zh>;
