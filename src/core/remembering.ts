/** The last few values by what they depend on: the one that nobody asked for the longest goes first. */
export class Remembered<Value, Key = string> {
  private readonly values = new Map<Key, Value>();

  constructor(private readonly most: number) {}

  has(key: Key): boolean {
    return this.values.has(key);
  }

  get(key: Key): Value | undefined {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    this.values.delete(key);
    this.values.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.values.delete(key);
    if (this.values.size >= this.most) this.values.delete(this.values.keys().next().value!);
    this.values.set(key, value);
  }
}

/** The same function, which knows its last few answers by what was asked. */
export function remembering<Question, Answer>(
  most: number,
  answer: (question: Question) => Answer,
  keyOf: (question: Question) => string,
): (question: Question) => Answer {
  const known = new Remembered<Answer>(most);
  return (question) => {
    const key = keyOf(question);
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = answer(question);
    known.set(key, now);
    return now;
  };
}

/** The same function of objects that never change, which knows its answer about each for as long as that is there. */
export function perObject<Subject extends object, Answer>(
  answer: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const known = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const before = known.get(subject);
    if (before) return before.answer;
    const now = { answer: answer(subject) };
    known.set(subject, now);
    return now.answer;
  };
}
