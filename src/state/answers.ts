/** What has an answer: whoever imports it may read that, typed. */
export interface Answerable<Answer> {
  /** The answer as long as there is none. */
  readonly unanswered: Answer;
}

/** Answers by what they answer. */
export type Answers = ReadonlyMap<Answerable<unknown>, unknown>;

export const noAnswers: Answers = new Map();

/** The answer that is there. */
export function answerAmong<Answer>(answers: Answers, query: Answerable<Answer>): Answer {
  return answers.has(query) ? (answers.get(query) as Answer) : query.unanswered;
}

/** The same with another answer; the very same where nothing is another. */
export function withAnswer<Answer>(answers: Answers, query: Answerable<Answer>, answer: Answer): Answers {
  return answerAmong(answers, query) === answer ? answers : new Map(answers).set(query, answer);
}
