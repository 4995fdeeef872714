/** The shape of a dictionary with its words left open: another language must have every key and none beside. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
