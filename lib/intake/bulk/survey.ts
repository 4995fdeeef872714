import type { Encoding } from "../codes";
import type { BulkOptions, BulkReader } from "./bulk-reading";

/** Which encoding a file is in that is not plain UTF-8, decided as `decode` does: whichever loses fewer characters. */
function openSurvey(): {
  readonly push: (bytes: Uint8Array) => void;
  readonly end: () => Encoding;
} {
  const strict = new TextDecoder("gb18030", { fatal: true });
  const chinese = new TextDecoder("gb18030");
  const unicode = new TextDecoder("utf-8");
  let [isChinese, lostChinese, lostUnicode] = [true, 0, 0];
  const look = (bytes: Uint8Array, stream: boolean) => {
    isChinese &&= isRight(strict, bytes, stream);
    lostChinese += lost(chinese.decode(bytes, { stream }));
    lostUnicode += lost(unicode.decode(bytes, { stream }));
  };
  return {
    push: (bytes) => look(bytes, true),
    end: () => {
      look(new Uint8Array(0), false);
      return isChinese || lostChinese < lostUnicode ? "gb18030" : "utf-8";
    },
  };
}

function isRight(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function lost(text: string): number {
  return text.includes("\ufffd") ? text.split("\ufffd").length - 1 : 0;
}

/** A reader that only tells what the file is to be read again with. */
export function surveyReader(options: BulkOptions): BulkReader {
  const survey = openSurvey();
  let bytes = 0;
  return {
    push: (chunk) => {
      bytes += chunk.length;
      survey.push(chunk);
      return new Uint8Array(0);
    },
    end: () => {
      const hints = { ...options.hints, survey: false, encoding: survey.end(), isLossy: true };
      return { is: "again", hints };
    },
    seen: () => ({ rows: 0, bytes }),
  };
}
