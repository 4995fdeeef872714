// @ts-check
/** what a document is refused for; everything else that goes wrong is a fault of ours */
export class Refused extends Error {
  /** @param {string} code @param {Record<string, number>} params */
  constructor(code, params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
