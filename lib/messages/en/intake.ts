import type { Same } from "../same";
import type { intake as zh } from "../zh-CN/intake";

export const intake = {} as const satisfies Same<typeof zh>;
