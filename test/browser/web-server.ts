import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { text } from "node:stream/consumers";
import csp from "../../webpack.csp.js";
import { webFolder } from "./chromium";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface WebServer {
  readonly address: string;
  /** Have what is posted to a path answered, both as text; whatever answered there before no longer does. */
  onPost(path: string, answer: (text: string) => string): void;
  stop(): Promise<void>;
}

/**
 * dist/web as a site serves it: the headers of docs/deployment, the page with its own policy.
 * @param extra further folders by their first path segment (office.js for the emulated Excel)
 */
export async function serveWeb(extra: Readonly<Record<string, string>> = {}): Promise<WebServer> {
  const posts = new Map<string, (text: string) => string>();
  const server = createServer((request, response) => {
    const answer = request.method === "POST" ? posts.get(request.url ?? "") : undefined;
    if (answer !== undefined) {
      void text(request).then((posted) => response.end(answer(posted)));
      return;
    }
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname));
    const [, first = "", ...rest] = path.split(/[\\/]/);
    const folder = extra[first];
    const file = folder === undefined ? join(webFolder, path) : join(folder, ...rest);
    readFile(file).then(
      (bytes) => {
        response.writeHead(200, {
          "Content-Type": types[extname(file)] ?? "application/octet-stream",
          "Content-Security-Policy": first === "page.html" ? csp.page : csp.pane(),
          "X-Content-Type-Options": "nosniff",
          "Referrer-Policy": "no-referrer",
        });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    onPost: (path, answer) => posts.set(path, answer),
    stop: () => stop(server),
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
