import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { env } from "@/lib/env";

/** What the server answers to a letter whose text it has read: 250, a refusal, or a line that breaks. */
type Answer = 250 | 421 | 451 | 550 | "cut";

type Received = { recipient: string; text: string };

/** A real mail server on this machine that answers as it is told; it keeps what it took, and what it was shown. */
export class MailServerForTests {
  /** Letters it said yes to. */
  readonly taken: Received[] = [];
  /** Letters whose whole text came in, whatever it answered. */
  readonly seen: Received[] = [];
  /** Answers still to be given, one for each attempt; 250 when they run out. */
  readonly recipientAnswers: (250 | 450 | 550)[] = [];
  readonly answers: Answer[] = [];
  /** Called when the text of a letter has come in, before it is answered. */
  beforeAnswer: () => Promise<void> = async () => {};

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async start(): Promise<MailServerForTests> {
    let own: MailServerForTests | undefined;
    const options: SMTPServerOptions = {
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      logger: false,
      onRcptTo(_address, _session, done) {
        const answer = own?.recipientAnswers.shift() ?? 250;
        done(answer === 250 ? null : refusal(answer));
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", async () => {
          if (!own) return;
          const letter = {
            recipient: session.envelope.rcptTo[0]?.address ?? "",
            text: Buffer.concat(chunks).toString("utf8"),
          };
          own.seen.push(letter);
          await own.beforeAnswer();
          const answer = own.answers.shift() ?? 250;
          if (answer === "cut") return own.cut();
          if (answer !== 250) return done(refusal(answer));
          own.taken.push(letter);
          done(null);
        });
      },
    };
    const server = new SMTPServer(options);
    server.on("error", () => {});
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.server.address() as AddressInfo;
    own = new MailServerForTests(server, `smtp://127.0.0.1:${port}?ignoreTLS=true`);
    return own;
  }

  /** Every line breaks, nothing is said. */
  cut() {
    for (const connection of this.server.connections as Set<{ _socket: { destroy(): void } }>) {
      connection._socket.destroy();
    }
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error("Không nhận"), { responseCode });
}

/** As when the settings name this mail server; call what it gives to take that back. */
export function setMailServer(url: string | undefined): () => void {
  const before = { SMTP_URL: env.SMTP_URL, MAIL_FROM: env.MAIL_FROM, PORTAL_URL: env.PORTAL_URL };
  Object.assign(env, {
    SMTP_URL: url,
    MAIL_FROM: url && "Cổng thi đua <thidua@vidu.invalid>",
    PORTAL_URL: "https://thidua.vidu.invalid",
  });
  return () => Object.assign(env, before);
}
