import { describe, expect, it } from "vitest";
import { clientOf, peerHeader } from "./client";

function client(peer: string | null, forwarded: string | null): string {
  const headers = new Headers();
  if (peer !== null) headers.set(peerHeader, peer);
  if (forwarded !== null) headers.set("x-forwarded-for", forwarded);
  return clientOf(new Request("http://x/", { headers }));
}

describe("clientOf", () => {
  it("is the other end of the connection, whatever the sender claims", () => {
    expect(client("203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
    expect(client("::ffff:203.0.113.7", "10.0.0.1, 10.0.0.2")).toBe("203.0.113.7");
  });

  it("is what a proxy on this machine noted last", () => {
    expect(client("127.0.0.1", "10.9.9.9, 198.51.100.1")).toBe("198.51.100.1");
    expect(client("::1", "198.51.100.1")).toBe("198.51.100.1");
    expect(client("::ffff:127.0.0.1", null)).toBe("127.0.0.1");
  });

  it("is the network of an IPv6 address", () => {
    expect(client("2001:db8:1:2:3:4:5:6", null)).toBe("2001:db8:1:2");
    expect(client("2001:db8::9", null)).toBe(client("2001:db8::5:9", null));
  });

  it("is cut to a length that no address has", () => {
    expect(client("127.0.0.1", "x".repeat(5_000)).length).toBeLessThanOrEqual(64);
  });
});
