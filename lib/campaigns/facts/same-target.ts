import { foldAccents } from "@/lib/text/fold";

/** Equal for what states the same target, whichever paper of the campaign does. */
export const sameTarget = ({ indicator, measure }: { indicator: string; measure: string }) =>
  `${foldAccents(indicator)}|${measure}`;
