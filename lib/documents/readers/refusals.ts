import { UnreadableFile } from "./source";

/** The refusal of a text longer than any plan. */
export const tooLong = () =>
  new UnreadableFile("Văn bản quá dài so với một kế hoạch; hãy tách thành các tệp ngắn hơn.");
