import { describe, expect, it } from "vitest";
import { takeFiles, type UploadedFile } from "./upload-files";

const most = { bytes: 1_000, files: 2 };

function formOf(files: readonly Uint8Array[]): FormData {
  const form = new FormData();
  form.append("locale", "en");
  files.forEach((bytes, index) =>
    form.append("file", new File([new Uint8Array(bytes)], `photo-${index}.jpg`)),
  );
  return form;
}

function requestWith(body: FormData | string, headers?: Record<string, string>): Request {
  return new Request("http://localhost/", {
    method: "POST",
    body,
    ...(headers === undefined ? {} : { headers }),
  });
}

async function take(files: readonly Uint8Array[], goOn = true) {
  const taken: UploadedFile[] = [];
  const answer = await takeFiles(requestWith(formOf(files)), most, async (file) => {
    taken.push(file);
    return goOn;
  });
  return { ...answer, taken };
}

describe("the files of a form", () => {
  it("come one after the other, with the fields beside them", async () => {
    const { problem, fields, taken } = await take([Buffer.from("one"), Buffer.from("two")]);
    expect(problem).toBeNull();
    expect(fields).toEqual({ locale: "en" });
    expect(taken.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ["photo-0.jpg", "one"],
      ["photo-1.jpg", "two"],
    ]);
  });

  it("may be as large as the limit and not larger", async () => {
    expect(await take([Buffer.alloc(1_000, 7)])).toMatchObject({ problem: null });
    expect((await take([Buffer.alloc(1_000, 7)])).taken[0]?.bytes).toHaveLength(1_000);
    const { problem, taken } = await take([Buffer.alloc(1_001), Buffer.from("after")]);
    expect(problem).toBe("upload-too-large");
    expect(taken).toEqual([]);
  });

  it("may be as many as the limit and not more", async () => {
    const one = Buffer.from("1");
    expect((await take([one, one])).problem).toBeNull();
    expect(await take([one, one, one])).toMatchObject({ problem: "too-many-photos" });
  });

  it("stop when the taker has had enough", async () => {
    const { problem, taken } = await take([Buffer.from("one"), Buffer.from("two")], false);
    expect(problem).toBeNull();
    expect(taken).toHaveLength(1);
  });

  it.each([
    ["no file", requestWith(formOf([]))],
    ["an empty file", requestWith(formOf([new Uint8Array()]))],
    ["no form", requestWith("a=b", { "content-type": "multipart/form-data" })],
    [
      "a form that breaks off",
      requestWith('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc', {
        "content-type": "multipart/form-data; boundary=x",
      }),
    ],
  ])("are none where there is %s", async (_, request) => {
    const answer = await takeFiles(request, most, () => Promise.resolve(true));
    expect(answer.problem).toBe("nothing-uploaded");
  });
});
