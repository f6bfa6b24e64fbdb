/** The fields of the forms of a duty; the same where the form is shown again after the session ended. */
export const noteField = {
  name: "note",
  label: "Kết quả",
  hint: "Một hai câu để thường trực thi đua biết, ví dụ số hộ, số mét đường.",
  optional: true,
};
export const questionField = { name: "question", label: "Câu hỏi cho thường trực thi đua" };
export const answerField = { name: "answer", label: "Trả lời" };
