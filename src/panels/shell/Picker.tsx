import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Segment } from '../form/Segment';
import { Icon } from './Icon';
import { useScreen, useThisMassif } from '../../state/hooks';
import styles from './Picker.module.css';
import common from './common.module.css';

/** What can be picked. */
interface Pickable {
  readonly title: string;
  readonly about: string;
}

interface PickerProps<Entry extends Pickable> {
  /** What is picked, as in "a loss". */
  readonly noun: string;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  /** Why an entry cannot be chosen now, as a sentence. */
  readonly unfit?: (entry: Entry) => string | undefined;
  /** A small picture of the entry. */
  readonly picture?: (entry: Entry, id: string) => ReactNode;
  /** Whether a box shows which entry is in force; without one, choosing an entry only opens its page. */
  readonly ticks?: boolean;
  /** The key that leads to the search. */
  readonly searchKey?: string;
  /** Whether those that fit cannot be had alone. */
  readonly showsAll?: boolean;
  /** Makes every box a choice of its own, so that several entries are in force at once. */
  readonly many?: ManyTicks;
}

/** Entries in force together: one always remains, and at the limit the others wait. */
export interface ManyTicks {
  readonly ticked: readonly string[];
  readonly onTick: (id: string) => void;
  /** What to do when no more can be ticked, as a sentence. */
  readonly full: string | undefined;
}

/** Any catalog as a list with search; what cannot be chosen says why. Arrows move, Enter chooses, Shift Enter ticks. */
export function Picker<Entry extends Pickable>(props: PickerProps<Entry>) {
  const { screen } = useThisMassif();
  const {
    noun,
    entries,
    chosen,
    onChoose,
    unfit,
    picture,
    ticks = true,
    many,
    searchKey = '/',
    showsAll,
  } = props;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const searchAsked = useScreen((screen) => screen.searchAsked);
  useEffect(() => {
    if (!searchAsked) return;
    search.current?.focus();
    screen.getState().set({ searchAsked: false });
  }, [screen, searchAsked]);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<'fitting' | 'all'>('all');
  const [active, setActive] = useState(chosen);

  const rows = Object.entries(entries).map(([key, entry]) => ({
    key,
    entry,
    reason: unfit?.(entry),
  }));
  const fitting = rows.filter(({ reason }) => reason === undefined);
  const found = bestFirst(
    (shown === 'all' ? rows : fitting).filter(({ entry }) => matches(entry, query)),
    query,
  );
  const place = found.findIndex(({ key }) => key === active);
  const rowId = (key: string) => `${id}-${key}`;

  const moveTo = (next: number) => {
    const row = found[Math.min(Math.max(next, 0), found.length - 1)];
    if (!row) return;
    setActive(row.key);
    list.current?.querySelector(`#${CSS.escape(rowId(row.key))}`)?.scrollIntoView({ block: 'nearest' });
  };
  const choose = ({ key, reason }: (typeof rows)[number]) => {
    setActive(key);
    if (reason === undefined) onChoose(key);
  };
  const isTicked = (key: string) => many?.ticked.includes(key) ?? key === chosen;
  const canTick = (key: string) => (isTicked(key) ? many?.ticked.length !== 1 : many?.full === undefined);
  const tick = ({ key, reason }: (typeof rows)[number]) => {
    setActive(key);
    if (reason === undefined && canTick(key)) many?.onTick(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + 8,
      PageUp: place - 8,
    };
    if (event.key in moves) moveTo(moves[event.key]);
    else if (event.key === 'Enter') {
      const row = found[place] ?? found[0];
      if (row && many && event.shiftKey) tick(row);
      else if (row) choose(row);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.picker}>
      <div className={styles.search}>
        <input
          ref={search}
          className={common.field}
          type="text"
          role="combobox"
          aria-label={`Find ${noun}`}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={place >= 0 ? rowId(found[place].key) : undefined}
          placeholder={`Find ${noun}`}
          autoComplete="off"
          spellCheck={false}
          value={query}
          data-settled={query === '' || undefined}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden>{searchKey}</kbd>
      </div>
      {fitting.length < rows.length && !showsAll && (
        <Segment
          label={`Which of them`}
          value={shown}
          options={{ all: `All ${rows.length}`, fitting: `That fit ${fitting.length}` }}
          onChange={setShown}
        />
      )}
      <ul
        id={`${id}-list`}
        ref={list}
        className={styles.list}
        role="listbox"
        aria-label={`Choose ${noun}`}
        aria-multiselectable={many !== undefined}
      >
        {found.map((row) => (
          <li
            key={row.key}
            id={rowId(row.key)}
            className={styles.row}
            role="option"
            aria-selected={isTicked(row.key)}
            aria-disabled={row.reason !== undefined}
            data-active={row.key === active || undefined}
            data-waits={(many?.full !== undefined && !isTicked(row.key)) || undefined}
            onClick={() => choose(row)}
          >
            {ticks && (
              <span
                className={styles.tick}
                aria-hidden
                data-choice={many && canTick(row.key) ? '' : undefined}
                onClick={(event) => {
                  if (!many) return;
                  event.stopPropagation();
                  tick(row);
                }}
              >
                {isTicked(row.key) && <Tick />}
              </span>
            )}
            <span className={styles.title}>
              {row.entry.title}
              {row.reason !== undefined && (
                <span className={`${common.help} ${styles.unfit}`}>
                  <Icon name="warning" size={12} /> {row.reason}
                </span>
              )}
            </span>
            {picture?.(row.entry, row.key)}
          </li>
        ))}
      </ul>
      {many?.full !== undefined && (
        <p className={`${common.help} ${styles.remark}`} role="status">
          {many.full}
        </p>
      )}
      {found.length === 0 && (
        <p className={`${common.help} ${styles.remark}`}>Nothing here is called {query}.</p>
      )}
    </div>
  );
}

function Tick() {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10">
      <path d="M1.5 5.2l2.4 2.4 4.6-5" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}

/** Every word of the query begins a word of the title or stands in the sentence about it. */
function matches({ title, about }: Pickable, query: string): boolean {
  const text = `${title} ${about}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Those whose titles begin with the query, then those whose titles hold it, then the others, each in their order. */
function bestFirst<Row extends { readonly entry: Pickable }>(rows: readonly Row[], query: string): Row[] {
  const word = query.trim().toLowerCase();
  const rank = ({ entry }: Row) => {
    const place = entry.title.toLowerCase().indexOf(word);
    return place < 0 ? 2 : Math.min(place, 1);
  };
  return rows.toSorted((one, other) => rank(one) - rank(other));
}
