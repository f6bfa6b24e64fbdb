import "server-only";
import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { parseConnectionUrl } from "nodemailer/lib/shared/index.js";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";
import type { MailServer } from "./mail-server";

type Envelope = {
  /** Without its brackets; the same at every attempt, so that a mail program that gets two shows one. */
  messageId: string;
  recipient: string;
  subject: string;
  text: string;
  date: Date;
};

/**
 * What became of a letter that the server did not take: it was refused for good, it was not taken this time, or nobody
 * knows, because the line broke after its text had gone out.
 */
export type Fate = "refused" | "not-taken" | "unknown";

export class DeliveryFailure extends Error {
  readonly fate: Fate;

  constructor(fate: Fate, message: string) {
    super(message);
    this.fate = fate;
  }
}

const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Hands one letter to the mail server; returns when the server has taken it. Throws DeliveryFailure. */
export async function deliver(server: MailServer, letter: Envelope): Promise<void> {
  const { messageId, recipient, subject, text, date } = letter;
  const message = new MailComposer({
    from: server.from,
    to: recipient,
    subject,
    text,
    date,
    messageId: `<${messageId}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from } = message.getEnvelope();
  await send(server.url, { from, to: recipient }, await message.build());
}

type Failure = SMTPConnection.SMTPError;

/**
 * One letter on one connection. Not nodemailer's transport: that one does not tell whether the text had begun to go out
 * when the line broke, and only then may it have arrived.
 */
function send(url: string, envelope: SMTPConnection.Envelope, message: Buffer): Promise<void> {
  const { auth, ...options } = parseConnectionUrl(url);
  const credentials = auth && "pass" in auth ? { user: auth.user, pass: auth.pass } : null;
  const connection = new SMTPConnection({ ...options, ...patience });
  let hasBegun = false;
  function* content() {
    hasBegun = true;
    yield message;
  }
  return new Promise<void>((resolve, reject) => {
    const fail = (error: Failure) => {
      reject(new DeliveryFailure(fateOf(error, hasBegun), error.message));
      connection.close();
    };
    connection.on("error", fail);
    connection.on("end", () => fail(new Error("Máy chủ thư đóng kết nối.")));
    const hand = () =>
      connection.send(envelope, Readable.from(content()), (error) => {
        if (error) return fail(error);
        resolve();
        connection.quit();
      });
    connection.connect((error) => {
      if (error) return fail(error);
      if (!credentials) return hand();
      connection.login(credentials, (refusal) => (refusal ? fail(refusal) : hand()));
    });
  });
}

function fateOf({ code, command, responseCode }: Failure, hasBegun: boolean): Fate {
  // The server's own answer to the text comes under DATA; anything else after the text is a broken line.
  if (hasBegun && command !== "DATA") return "unknown";
  const isAnswerToLetter = code === "EENVELOPE" || code === "EMESSAGE";
  return isAnswerToLetter && responseCode && responseCode >= 500 ? "refused" : "not-taken";
}
