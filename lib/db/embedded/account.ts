import { spawnSync } from "node:child_process";
import { chownSync, readFileSync, statSync } from "node:fs";
import { StartError } from "./start-error.ts";

/** Who runs PostgreSQL: how to start a program as that account, and how to give it a folder. */
export type Account = {
  own(folder: string): void;
  command(program: string, args: readonly string[]): AccountCommand;
};

type AccountCommand = { file: string; args: string[]; uid?: number; gid?: number };

const ourselves: Account = {
  own: () => undefined,
  command: (file, args) => ({ file, args: [...args] }),
};

/**
 * PostgreSQL refuses to run as root. Everyone else runs it as themselves; root runs it as the owner of
 * an existing cluster, else as `nobody`. `program` and `folder` are what that account must be able to reach.
 */
export function databaseAccount(program: string, folder: string, cluster: string): Account {
  if (process.getuid?.() !== 0) return ourselves;
  const { uid, gid } = ownerOf(cluster) ?? nobody();
  const own = (folder: string) => chownSync(folder, uid, gid);

  if (canReach([program, folder], uid, gid)) {
    return { own, command: (file, args) => ({ file, args: [...args], uid, gid }) };
  }
  // The checkout is in a folder only root may enter, such as /root: keep that one right, give up the others.
  const setpriv = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    // Else access(2), with which PostgreSQL looks for its own programs, would ignore that right.
    "--securebits=+no_setuid_fixup",
    "--bounding-set=-all,+dac_override",
    "--inh-caps=-all,+dac_override",
    "--ambient-caps=+dac_override",
  ];
  if (spawnSync("setpriv", [...setpriv, program, "--version"]).status !== 0) {
    throw new StartError(
      `PostgreSQL không chạy được bằng root tại đây; hãy chuyển thư mục mã nguồn ra ngoài ${process.env.HOME ?? "/root"} hoặc dùng người dùng thường.`,
    );
  }
  return { own, command: (file, args) => ({ file: "setpriv", args: [...setpriv, file, ...args] }) };
}

function ownerOf(folder: string) {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? found : null;
}

function nobody() {
  const line = readFileSync("/etc/passwd", "utf8").match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) };
}

function canReach(places: readonly string[], uid: number, gid: number): boolean {
  return places.every((place) => spawnSync("test", ["-x", place], { uid, gid }).status === 0);
}
