import { UnreadableFile } from "./source";

/** The refusal of a text longer than any plan. */
export const tooLong = () =>
  new UnreadableFile("Văn bản quá dài so với một kế hoạch; hãy tách thành các tệp ngắn hơn.");

/** The refusal of a file that is not read in the time we give it. */
export const tooComplex = () =>
  new UnreadableFile("Tệp quá phức tạp nên không đọc kịp; hãy mở bằng Word và lưu thành .docx.");
