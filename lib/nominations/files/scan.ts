import "server-only";
import { spawn } from "node:child_process";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";

const longestScan = 60_000;

/**
 * Gives the file to the virus scanner the installation names (SCAN_COMMAND: a command that reads a file from its
 * standard input and ends with 0 when it is clean, with 1 when it is not, as `clamdscan --no-summary -` does). Without
 * one nothing is scanned. Throws RULE_BROKEN for an infected file, and when the scanner does not answer: what was not
 * scanned is not kept.
 */
export async function scanFile(content: Uint8Array): Promise<void> {
  if (env.SCAN_COMMAND === undefined) return;
  const code = await runScanner(env.SCAN_COMMAND, content);
  if (code === 0) return;
  throw new DomainError(
    "RULE_BROKEN",
    code === 1
      ? "Tệp này có mã độc nên không nhận. Quét vi-rút trên máy rồi gửi tệp khác."
      : "Chưa quét được vi-rút nên chưa nhận tệp. Thử lại sau ít phút; nếu vẫn vậy, báo quản trị cổng.",
  );
}

/** Gives the code it ended with; null when it could not be run or took too long. */
function runScanner(command: string, content: Uint8Array): Promise<number | null> {
  return new Promise((resolve) => {
    const scanner = spawn("sh", ["-c", command], {
      stdio: ["pipe", "ignore", "ignore"],
      timeout: longestScan,
    });
    scanner.on("error", () => resolve(null));
    scanner.on("close", (code) => resolve(code));
    // A scanner that has seen enough may close its end before it was given all.
    scanner.stdin.on("error", () => {});
    scanner.stdin.end(content);
  });
}
