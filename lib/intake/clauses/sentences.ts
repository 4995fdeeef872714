/** A sentence of a text: without its line feeds, and where it stands in the text. */
export type Sentence = { readonly flat: string; readonly from: number; readonly to: number };

/** ends of sentences; a line that begins with a number or a label begins a sentence too */
const ends = /[。;；!！]/;
const begins =
  /^(?:第.{1,4}[条款]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[、)）]|\.(?!\d))|[(（][一二三四五六七八九十\d]{1,3}[)）]|(?:甲方|乙方|终端|签|日期|客服|地址|电话)[^:：,，。]{0,8}[:：])/;

/** The sentences of a text whose lines end where the page does. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let [flat, from] = ["", 0];
  const close = (to: number) => {
    if (flat.trim() !== "") sentences.push({ flat, from, to });
    flat = "";
  };
  let at = 0;
  for (const line of text.split("\n")) {
    if (begins.test(line)) close(Math.max(from, at - 1));
    for (const sign of line) {
      if (flat === "") from = at;
      at += sign.length;
      flat += sign;
      if (ends.test(sign)) close(at);
    }
    at += 1;
  }
  close(text.length);
  return sentences;
}
