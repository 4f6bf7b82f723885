import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const executable = ["/usr/sbin/nginx", "/opt/homebrew/bin/nginx"].find((path) => existsSync(path));

/** Why no nginx can be started here; null: it can. */
export const nginxObstacle = executable === undefined ? "没有 nginx" : null;

export interface Nginx {
  readonly address: string;
  stop(): Promise<void>;
}

/** A server's own folder, port and certificate put in for the four places that an administrator changes; the rest as shipped. */
export async function startNginx(sample: string, site: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "xushi-nginx-"));
  const [key, certificate] = [join(folder, "site.key"), join(folder, "site.crt")];
  const subject = ["-subj", "/CN=127.0.0.1", "-days", "1", "-nodes"];
  const request = ["req", "-x509", "-newkey", "rsa:2048", "-keyout", key, "-out", certificate, ...subject];
  execFileSync("openssl", request, { stdio: "ignore" });
  const port = await freePort();
  const conf = [
    ["listen 443 ssl;", `listen 127.0.0.1:${String(port)} ssl;`],
    ["server_name xushi.example.gov.cn;", "server_name 127.0.0.1;"],
    ["/etc/nginx/tls/xushi.crt", certificate],
    ["/etc/nginx/tls/xushi.key", key],
    ["root /srv/www;", `root ${site};`],
  ].reduce(
    (text, [from = "", to = ""]) => {
      if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
      return text.replace(from, to);
    },
    readFileSync(sample, "utf8"),
  );
  const types = ["/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"].find((path) => existsSync(path));
  mkdirSync(join(folder, "temp"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (each) => `${each}_temp_path ${join(folder, "temp", each)};`,
  );
  writeFileSync(
    join(folder, "nginx.conf"),
    // as root its workers would be another user, who may not enter this folder
    `daemon off; ${process.getuid?.() === 0 ? "user root;" : ""} worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { include ${String(types)}; default_type application/octet-stream; access_log off; ${temporary.join(" ")}
${conf}}`,
  );
  const server = spawn(executable ?? "", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries < 100 && server.exitCode === null) continue;
    const log = join(folder, "error.log");
    throw new Error(`nginx did not start: ${existsSync(log) ? readFileSync(log, "utf8") : "no log"}`);
  }
  return { address: `https://127.0.0.1:${String(port)}/xushi`, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Whether somebody listens there now, after waiting a moment. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => setTimeout(() => resolve(false), 50));
  });
}
