import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

type Lock = { readonly zipCrypto?: boolean };

/** An archive as WeChat and Alipay send it: AES-256, or the old ZipCrypto. */
export async function lockedZip(
  password: string,
  members: readonly (readonly [name: string, content: Uint8Array | string])[],
  { zipCrypto = false }: Lock = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of members) {
    const reader =
      typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content);
    const kind = zipCrypto ? { zipCrypto } : { encryptionStrength: 3 as const };
    await writer.add(name, reader, { password, ...kind });
  }
  return writer.close();
}
