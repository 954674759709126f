import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { FormulaLanguage } from '../../core/experiment/formulaLanguages';
import { piecesOf } from '../../core/formula/highlight';
import type { FormulaProblem } from '../../core/formula/problem';
import { withShortWords } from '../../core/beginningOf';
import type { TextSetting } from '../../core/settings';
import { Icon } from '../shell/Icon';
import { Button } from '../shell/Button';
import common from '../shell/common.module.css';
import control from './control.module.css';
import styles from './FormulaField.module.css';

const LaterSuggestions = lazy(async () => ({ default: (await import('./Suggestions')).Suggestions }));
const LaterFormulaWords = lazy(async () => ({ default: (await import('./FormulaWords')).FormulaWords }));

interface FormulaFieldProps {
  readonly setting: TextSetting;
  readonly value: string;
  /** What its setting is called among the others. */
  readonly name: string;
  readonly language: FormulaLanguage;
  /** What came of the formula in force, where that is worth a word. */
  readonly remark?: string | undefined;
  readonly onChange: (text: string, gesture: string) => void;
}

/** A typed formula. While it does not hold, the last one that did stays in force, and the field says so. */
export function FormulaField({ name, setting, value, language, remark, onChange }: FormulaFieldProps) {
  const [draft, setDraft] = useState({ text: value, of: value });
  const line = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const problemOf = (typed: string) => language.problemOf(name, typed);
  const text = draft.of === value ? draft.text : value;
  const problem = text === value ? undefined : problemOf(text);

  const write = (next: string) => {
    const isWrong = problemOf(next) !== undefined;
    setDraft({ text: next, of: isWrong ? value : next });
    if (!isWrong) onChange(next, `typing ${setting.label}`);
  };

  return (
    <div className={`${control.control} ${control.formula}`}>
      <span className={control.label}>{setting.label}</span>
      <div className={styles.field} data-wrong={problem !== undefined || undefined}>
        <textarea
          ref={field}
          aria-label={setting.label}
          aria-invalid={problem !== undefined}
          aria-describedby={line}
          rows={1}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <Highlighted text={text} problem={problem} />
        <Suspense>
          <LaterSuggestions field={field} text={text} scope={language.scopeOf(name)} onWrite={write} />
        </Suspense>
      </div>
      <div id={line} className={control.help}>
        {problem ? (
          <>
            <p className={common.problem} role="alert">
              <Icon name="error" />
              <span>
                Position {problem.position}: {problem.message}
                {problem.suggestion && <Mend problem={problem} text={text} onMend={write} />}
              </span>
            </p>
            <p className={common.help}>The range still shows the last formula that worked.</p>
          </>
        ) : (
          <>
            {remark && (
              <p className={common.remark} role="status">
                <Icon name="warning" />
                {remark}
              </p>
            )}
            <p className={common.help}>{setting.help}</p>
          </>
        )}
      </div>
      <Suspense>
        <LaterFormulaWords field={field} text={text} scope={language.scopeOf(name)} onWrite={write} />
      </Suspense>
    </div>
  );
}

/** The text once more over the field: it gives the field its height, its words their look, a wrong part a wavy line. */
function Highlighted({ text, problem }: { text: string; problem: FormulaProblem | undefined }) {
  const from = problem ? Math.min(problem.position - 1, text.length) : Infinity;
  const to = problem ? Math.max(from + problem.part.length, from + 1) : Infinity;
  let end = 0;
  const pieces = piecesOf(text).map((piece, index) => {
    const start = end;
    end += piece.text.length;
    const cut = (place: number) => Math.min(Math.max(place - start, 0), piece.text.length);
    const [first, last] = [cut(from), cut(to)];
    return (
      <span key={index} data-kind={piece.kind}>
        {piece.text.slice(0, first)}
        {last > first && <mark>{piece.text.slice(first, last)}</mark>}
        {piece.text.slice(last)}
      </span>
    );
  });
  return (
    <div className={styles.mirror} aria-hidden>
      {pieces}
      {from >= text.length && problem && <mark> </mark>}
      {'\u200b'}
    </div>
  );
}

interface MendProps {
  readonly problem: FormulaProblem;
  readonly text: string;
  readonly onMend: (text: string) => void;
}

function Mend({ problem: { position, part, suggestion = '' }, text, onMend }: MendProps) {
  const mended = text.slice(0, position - 1) + suggestion + text.slice(position - 1 + part.length);
  return (
    <>
      {' '}
      Did you mean{' '}
      <Button look="link" onClick={() => onMend(mended)}>
        {withShortWords(suggestion)}
      </Button>
      ?
    </>
  );
}
