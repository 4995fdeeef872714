import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { peerHeader } from "./client";

/**
 * Looks at each request before the framework does: notes from which address it came, and refuses TRACE, which the
 * framework answers with a 500. Called once, when the server starts.
 */
export function watchDoor(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Arrival;
    request.headers[peerHeader] = request.socket.remoteAddress ?? "";
    if (request.method === "TRACE") refuseTrace(request, response);
  });
}

/** what Node publishes on the channel */
type Arrival = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** The framework sees OPTIONS, which has no effect; the answer goes out as 405 and repeats nothing of the request. */
function refuseTrace(request: IncomingMessage, response: ServerResponse): void {
  request.method = "OPTIONS";
  const write = response.writeHead.bind(response);
  response.writeHead = () => {
    if (!response.hasHeader("allow")) response.setHeader("allow", "GET, HEAD, POST, OPTIONS");
    return write(405);
  };
}
