/**
 * Keeps the answers to questions that take long, the last `most` asked for, in this process. A question's name says all
 * that its answer depends on, so that no answer is ever wrong: where anything has changed another question is asked.
 * Asked at the same moment it is answered once; what fails is asked again.
 */
export function remember<Answer>(most: number) {
  const answers = new Map<string, Promise<Answer>>();
  return (name: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = answers.get(name) ?? asked(name, ask);
    answers.delete(name);
    answers.set(name, answer);
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    return answer;
  };

  function asked(name: string, ask: () => Promise<Answer>): Promise<Answer> {
    const answer = ask();
    answer.catch(() => {
      if (answers.get(name) === answer) answers.delete(name);
    });
    return answer;
  }
}
