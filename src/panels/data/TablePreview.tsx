import { useRef, useState } from 'react';
import { encodings, type EncodingId } from '../../core/csv/encodings';
import type { TablePreview as Preview } from '../../core/csv/preview';
import { readingSettings } from '../../core/csv/reading';
import type { Question } from '../../core/csv/suggest';
import { choice, defaultsOf, type ChoiceSetting, type Settings } from '../../core/settings';
import { changeDraft, decodeDraft, leaveDraft, problemOf, takeDraft } from '../../state/browser/draft';
import { useDraft, useThisMassif } from '../../state/hooks';
import type { OpenTable } from '../../state/tableDraft';
import { Segment } from '../form/Segment';
import { SettingsForm } from '../form/SettingsForm';
import { Button } from '../shell/Button';
import { Dialog } from '../shell/Dialog';
import { Icon } from '../shell/Icon';
import { PreviewColumns } from './PreviewColumns';
import { PreviewResult } from './PreviewResult';
import { PreviewRows } from './PreviewRows';
import { mostShown, shownColumns } from './shownColumns';
import common from '../shell/common.module.css';
import styles from './TablePreview.module.css';

/** A table before anything is made of it: how it is read, what is learned from and predicted, and what comes of it. */
export function TablePreview() {
  const massif = useThisMassif();
  const table = useDraft((draft) => draft.table);
  const open = useRef<HTMLButtonElement>(null);
  if (!table) return null;
  const problem = problemOf(table);
  return (
    <Dialog
      title={table.name}
      about={aboutTable(table)}
      isOpen
      onOpenChange={() => leaveDraft(massif)}
      isWide
      initialFocus={open}
    >
      <form
        className={styles.preview}
        aria-label="Table"
        onSubmit={(event) => {
          event.preventDefault();
          if (problem === undefined) void takeDraft(massif);
        }}
      >
        {table.questions.map((question) => (
          <Asked key={question.setting} table={table} question={question} />
        ))}
        <PreviewTable key={table.name} table={table} />
        <div className={styles.foot}>
          <PreviewResult preview={table.preview} problem={problem} />
          <div className={styles.actions}>
            <Button onClick={() => leaveDraft(massif)}>Cancel</Button>
            <Button ref={open} type="submit" look="primary" aria-disabled={problem !== undefined}>
              Open
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}

/** Columns and first rows; of a wide table those that are looked for. */
function PreviewTable({ table }: { table: OpenTable }) {
  const [sought, setSought] = useState('');
  const { columns, features, target } = table.preview;
  const isWide = columns.length > mostShown;
  const shown = isWide ? shownColumns(table.preview, sought) : [...columns.keys()];
  return (
    <>
      {isWide && (
        <label className={styles.search}>
          <span>
            {sought === ''
              ? `The chosen and the first of ${columns.length.toLocaleString('en')} columns:`
              : `${shown.length.toLocaleString('en')} columns:`}
          </span>
          <input
            type="search"
            className={common.field}
            placeholder="find a column by its name"
            aria-label="Find a column"
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
            onKeyDown={(event) => {
              // Enter looks; it does not open the table unseen.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        </label>
      )}
      <PreviewColumns preview={table.preview} shown={shown} />
      <Reading table={table} />
      <PreviewRows
        preview={table.preview}
        shown={isWide ? [...new Set([target, ...features, ...shown])].slice(0, mostShown) : shown}
      />
    </>
  );
}

/** "344 rows and 7 columns. Nothing changes until you open it." */
function aboutTable({ preview, drawnFrom, isCut }: OpenTable): string {
  const count = (value: number, one: string) =>
    `${value.toLocaleString('en')} ${value === 1 ? one : `${one}s`}`;
  const rows =
    drawnFrom === undefined
      ? count(preview.rowCount, 'row')
      : `${count(preview.rowCount, 'row')} drawn at random from ${drawnFrom.toLocaleString('en')}, always the same,`;
  const cut = isCut ? ' The file ends within a character: it may be cut off.' : '';
  return `${rows} and ${count(preview.columns.length, 'column')}.${cut} Nothing changes until you open it.`;
}

/** A choice that the text leaves open. */
function Asked({ table, question: { setting, words } }: { table: OpenTable; question: Question }) {
  const massif = useThisMassif();
  const options: Readonly<Record<string, string>> = answers[setting];
  const chosen = String(table.settings[setting] ?? usualAnswers[setting]);
  return (
    <div className={styles.question}>
      <Icon name="warning" />
      <p>{words}</p>
      <Segment
        label={words}
        value={chosen}
        options={options}
        onChange={(answer) => changeDraft(massif, { [setting]: answer })}
      />
    </div>
  );
}

const answers = {
  numbers: { point: 'decimal point', comma: 'decimal comma' },
  dates: { month: 'month first', day: 'day first' },
  times: { hours: 'hours, minutes', minutes: 'minutes, seconds' },
  header: { names: 'names', data: 'a sample' },
} as const;
/** What is read while nothing is answered. */
const usualAnswers = { numbers: 'point', dates: 'month', times: 'hours', header: 'data' } as const;

/** How the text is read, for those who want it otherwise. */
function Reading({ table }: { table: OpenTable }) {
  const massif = useThisMassif();
  const { settings, preview, encoding } = table;
  const offered = readingOffered(preview);
  return (
    <details className={styles.reading}>
      <summary>{readingWords(table)}</summary>
      <div
        className={styles.settings}
        onKeyDown={(event) => {
          // Enter takes a typed number; it does not open the table unseen.
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
        }}
      >
        {encoding && (
          <SettingsForm
            settings={{ encoding: choice('encoding', encoding, encodings) }}
            values={{ encoding }}
            onChange={(_, value) => void decodeDraft(massif, value as EncodingId)}
          />
        )}
        <SettingsForm
          settings={offered}
          values={{ ...defaultsOf(offered), ...settings }}
          onChange={(name, value) =>
            changeDraft(massif, { [name]: value === offered[name].default ? undefined : value })
          }
        />
      </div>
    </details>
  );
}

/** What can be chosen; of JSON little is open. What is detected stands beside the word. */
function readingOffered({ separator, hasHeader }: Preview): Settings {
  const { numbers, cells, times, dates, header, ...others } = readingSettings;
  if (separator === undefined) return { numbers, cells, times, dates };
  const found = (setting: ChoiceSetting, what: string) => {
    return { ...setting, options: { ...setting.options, auto: `detect: ${what}` } };
  };
  return {
    ...others,
    separator: found(others.separator, others.separator.options[separator]),
    header: found(header, hasHeader ? 'names' : 'data'),
    numbers,
    cells,
    times,
    dates,
  };
}

/** "How it is read: comma, first row names, Unicode (UTF-8)" */
function readingWords({ preview: { separator, hasHeader }, settings, encoding }: OpenTable): string {
  const { skip = 0, comments = 'none', numbers = 'auto', cells = 'plain' } = settings;
  const words = [
    ...(separator === undefined
      ? ['JSON']
      : [
          `${readingSettings.separator.options[separator]} between cells`,
          hasHeader ? 'names in the first row' : 'no names of columns',
        ]),
    ...(numbers === 'auto' ? [] : [`numbers as ${readingSettings.numbers.options[String(numbers)]}`]),
    ...(cells === 'plain' ? [] : [`cells ${readingSettings.cells.options[String(cells)]}`]),
    ...(Number(skip) > 0 ? [`${skip} ${skip === 1 ? 'line' : 'lines'} above left out`] : []),
    ...(comments === 'none' ? [] : [`lines ${readingSettings.comments.options[String(comments)]} left out`]),
    ...(encoding && encoding !== 'utf-8' ? [encodings[encoding]] : []),
  ];
  return `How it is read: ${words.join(', ')}`;
}
