/**
 * The same pure function with its latest answers kept. While a plan is written its checks read every paragraph after
 * each pause, and all but one are what they were. `most` bounds what is kept; when it is reached all is forgotten.
 */
export function remembering<Answer>(
  read: (text: string) => Answer,
  most = 5000,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const answer = read(text);
    answers.set(text, answer);
    return answer;
  };
}

/** The same for values that nobody changes, such as a paragraph's words; an answer is forgotten with its value. */
export function rememberingEach<Value extends object, Answer>(
  read: (value: Value) => Answer,
): (value: Value) => Answer {
  const answers = new WeakMap<Value, { answer: Answer }>();
  return (value) => {
    const known = answers.get(value) ?? { answer: read(value) };
    answers.set(value, known);
    return known.answer;
  };
}
