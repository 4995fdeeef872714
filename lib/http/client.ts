import "server-only";

/** set by lib/http/door.ts on each request that comes in, over whatever the sender wrote there */
export const peerHeader = "x-qingliu-peer";

/**
 * The address that limits count by: the other end of the connection, or, where that is this machine (a reverse proxy),
 * the last address that the proxy noted. Of IPv6 the first 64 bits: a household has as many addresses as it likes.
 */
export function clientOf(request: Request): string {
  const peer = plainAddress(request.headers.get(peerHeader) ?? "");
  const noted = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return network(isLoopback(peer) && noted !== "" ? plainAddress(noted) : peer);
}

function plainAddress(address: string): string {
  return address
    .slice(0, 64)
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, "");
}

function isLoopback(address: string): boolean {
  return address === "" || address === "::1" || address.startsWith("127.");
}

function network(address: string): string {
  if (!address.includes(":")) return address;
  const [head = ""] = address.split("::", 1);
  const groups = head.split(":");
  while (groups.length < 4) groups.push("0");
  return groups.slice(0, 4).join(":");
}
