export const front = {} as const;
