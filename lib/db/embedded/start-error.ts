/** Why the embedded PostgreSQL cannot run: one Vietnamese sentence, which names the log where there is one. */
export class StartError extends Error {
  override readonly name = "StartError";
}
