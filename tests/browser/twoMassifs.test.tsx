import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountMassif } from '../../src/app/mountMassif';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { chooseTerrain } from '../../src/core/experiment/edit/edit';
import { createMassif, type Massif } from '../../src/state/massif';
import { browserPool } from '../../workers/browserPool';
import type { Pool } from '../../workers/pool';

/** One with two columns and one as on a phone, beside each other. */
const widths = [1240, 440];

let pool: Pool;
let massifs: Massif[] = [];
let places: HTMLElement[];
let unmounts: (() => void)[];

/** What is listened to on the whole page. */
const listened: { readonly type: string; readonly listener: unknown }[] = [];
for (const target of [window, document, document.body] as EventTarget[]) {
  const [add, remove] = [target.addEventListener, target.removeEventListener];
  target.addEventListener = (type: string, listener: EventListener, ...more: boolean[]) => {
    listened.push({ type, listener });
    add.call(target, type, listener, ...more);
  };
  target.removeEventListener = (type: string, listener: EventListener, ...more: boolean[]) => {
    const place = listened.findIndex((one) => one.type === type && one.listener === listener);
    if (place >= 0) listened.splice(place, 1);
    remove.call(target, type, listener, ...more);
  };
}

const initial = ['booth', 'himmelblau'].map((id) =>
  parseExperiment({ subject: { terrain: { id } }, steps: 9 }),
);

// Drawing contexts are long in the making: a test takes over what the one before has left, set back.
beforeEach(async () => {
  if (massifs.length === 0) await mount();
  massifs.forEach(({ store }, index) => {
    places[index].style.width = `${widths[index]}px`;
    store.getState().open(initial[index]);
  });
});

afterAll(takeAway);

async function mount(): Promise<void> {
  await page.viewport(1800, 800);
  pool = browserPool(1);
  document.body.style.display = 'flex';
  massifs = initial.map((parsed) => createMassif({ pool, initial: parsed, finestGrid: () => 33 }));
  places = widths.map((width, index) => {
    const place = document.body.appendChild(document.createElement('section'));
    place.ariaLabel = `massif ${index}`;
    Object.assign(place.style, { flex: 'none', width: `${width}px`, height: '700px' });
    return place;
  });
  unmounts = massifs.map((massif, index) => mountMassif(massif, places[index]));
  await expect
    .poll(() => massifs.map(({ store }) => store.getState().results.fields.length), { timeout: 30_000 })
    .toEqual([1, 1]);
}

function takeAway(): void {
  if (massifs.length === 0) return;
  unmounts.forEach((unmount) => unmount());
  massifs.forEach(({ dispose }) => dispose());
  massifs = [];
  pool.dispose();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
}

/** For a test that minds what anybody has clicked before. */
async function mountAnew(): Promise<void> {
  takeAway();
  await mount();
}

const within = (index: number) => page.getByRole('region', { name: `massif ${index}` });
const steps = () => massifs.map(({ store }) => store.getState().cursor.step);
const terrains = () => massifs.map(({ store }) => store.getState().experiment.subject.terrain?.id);

test('each says, steps and takes back its own', async () => {
  await expect.element(within(0).getByRole('heading', { level: 1 })).toHaveTextContent(/Booth/);
  await expect.element(within(1).getByRole('heading', { level: 1 })).toHaveTextContent(/Himmelblau/);
  await userEvent.click(within(0).getByRole('button', { name: 'Step back' }));
  expect(steps()).toEqual([8, 9]);
  massifs[0].edit((chosen) => chooseTerrain(chosen, 'saddle'));
  await expect.element(within(0).getByRole('heading', { level: 1 })).toHaveTextContent(/Saddle/);
  await userEvent.click(within(0).getByRole('button', { name: 'Undo' }));
  await expect.element(within(0).getByRole('heading', { level: 1 })).toHaveTextContent(/Booth/);
  await expect
    .element(within(1).getByRole('button', { name: 'Undo' }))
    .toHaveAttribute('title', 'Nothing to undo');
});

test('each is laid out for its own room, and has a stage, ids and groups of its own', async () => {
  const layouts = () =>
    [...document.querySelectorAll<HTMLElement>('[data-layout]')].map(({ dataset }) => dataset.layout);
  const all = (selector: string) => places.map((place) => [...place.querySelectorAll(selector)]);
  const twice = (names: string[]) => names.filter((name, index) => names.indexOf(name) !== index);
  expect(layouts()).toEqual(['wide', 'phone']);
  await expect.poll(() => all('[aria-label="The range"] canvas').map(({ length }) => length)).toEqual([1, 1]);
  await expect.element(within(1).getByRole('tablist')).toBeInTheDocument();
  expect(twice([...document.querySelectorAll('[id]')].map(({ id }) => id))).toEqual([]);

  places[0].style.width = '700px';
  places[1].style.width = '1240px';
  await expect.poll(layouts).toEqual(['narrow', 'wide']);
  places[0].style.width = '1240px';
  await expect.poll(layouts).toEqual(['wide', 'wide']);
  expect(twice([...document.querySelectorAll('[id]')].map(({ id }) => id))).toEqual([]);
  const groups = all('[type=radio]').map((radios) => [
    ...new Set(radios.map((radio) => (radio as HTMLInputElement).name)),
  ]);
  expect(groups.map(({ length }) => length > 0)).toEqual([true, true]);
  expect(twice(groups.flat())).toEqual([]);
});

test('keys go to the one that was clicked or holds the focus, and to none of them from elsewhere', async () => {
  await mountAnew();
  await userEvent.keyboard('{ArrowLeft}');
  expect(steps()).toEqual([9, 9]);
  await press(1);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(steps()).toEqual([9, 7]);
  await press(0);
  await userEvent.keyboard('{ArrowLeft}');
  expect(steps()).toEqual([8, 7]);
  (within(1).getByRole('button', { name: 'Gallery' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  expect(steps()).toEqual([8, 0]);
});

test('the way past all controls leads to its own range and leaves the address alone', async () => {
  const before = window.location.href;
  const skip = within(1).getByRole('link', { name: 'Skip to the range' });
  (skip.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(places[1].querySelector('[aria-label="The range"]')).toBe(document.activeElement);
  expect(window.location.href).toBe(before);
});

test('drops and pastes belong to the one that they fall on; the title and the address are those of the page', async () => {
  onTestFinished(takeAway);
  const { title } = document;
  const { href } = window.location;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'x,y\n1,5\n2,6\n3,9\n');
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true });
  const drafts = () => massifs.map(({ draft }) => draft.getState().table?.name);
  document.body.dispatchEvent(paste);
  places[1].querySelector('[aria-label="The range"]')!.dispatchEvent(paste);
  await expect.poll(drafts).toEqual([undefined, 'What was pasted']);

  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x,y\n1,5\n2,6\n3,8\n'], 'own.csv'));
  const drop = (place: Element) => {
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    place.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(drop(document.body)).toBe(false);
  expect(drop(places[0].querySelector('[aria-label="The range"]')!)).toBe(true);
  await expect.poll(drafts).toEqual(['own.csv', 'What was pasted']);
  expect(terrains()).toEqual(['booth', 'himmelblau']);
  expect([document.title, window.location.href]).toEqual([title, href]);
});

test('what moves over another one, or beside it, points at nothing here', async () => {
  places[0].querySelector<HTMLElement>('[aria-label="The range"]')!.focus();
  await userEvent.keyboard('{ArrowRight}');
  const tip = places[0].querySelector<HTMLElement>('[data-part=tip]')!;
  await expect.poll(() => tip.hidden).toBe(false);
  const translateAfter = (place: Element) => {
    place.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 }));
    return tip.style.translate;
  };
  expect([document.body, places[1].firstElementChild!].map(translateAfter)).toEqual(['', '']);
  expect(translateAfter(places[0].querySelector('canvas')!)).not.toBe('');
});

test('one that lost its picture is drawn anew by itself: the other and the page stay', async () => {
  const canvasOf = (index: number) => places[index].querySelector('canvas')!;
  const canvases = [0, 1].map(canvasOf);
  canvases[0].getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
  const fault = within(0).getByRole('alert').filter({ hasText: 'lost the picture' });
  await expect.element(fault).toHaveTextContent(/draw it again/);
  await userEvent.click(within(0).getByRole('button', { name: 'Draw it again' }));
  expect(fault.elements()).toEqual([]);
  await expect
    .poll(() => canvasOf(0)?.getContext('webgl2')?.isContextLost(), { timeout: 30_000 })
    .toBe(false);
  expect(canvasOf(0)).not.toBe(canvases[0]);
  expect(terrains()).toEqual(['booth', 'himmelblau']);
  expect(canvasOf(1)).toBe(canvases[1]);
});

test('no link is offered that the page would not open', async () => {
  const share = within(0).getByRole('button', { name: 'Share' });
  await expect
    .element(share)
    .toHaveAttribute('title', 'A link to this page does not open Massif: save a file');
  await expect.element(share).toHaveAttribute('aria-disabled', 'true');
});

test('when all are taken away the page is listened to no more', async () => {
  onTestFinished(takeAway);
  const types = () => listened.map(({ type }) => type);
  expect(types()).toContain('pointermove');
  unmounts.forEach((unmount) => unmount());
  // React keeps this one in every document that it ever rendered into.
  await expect.poll(types).toEqual(['selectionchange']);
});

test('one that is taken away leaves nothing behind, and the other as it was', async () => {
  onTestFinished(takeAway);
  unmounts[0]();
  massifs[0].dispose();
  expect(places[0].childElementCount).toBe(0);
  const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true });
  places[0].dispatchEvent(event);
  expect([event.defaultPrevented, steps()]).toEqual([false, [9, 9]]);
  await press(1);
  await userEvent.keyboard('{ArrowLeft}');
  expect(steps()).toEqual([9, 8]);
  const { store, edit } = massifs[1];
  const before = store.getState().results.fields[0];
  edit((chosen) => chooseTerrain(chosen, 'saddle'));
  await expect.element(within(1).getByRole('heading', { level: 1 })).toHaveTextContent(/Saddle/);
  await expect.poll(() => store.getState().results.fields[0] === before, { timeout: 30_000 }).toBe(false);
  expect(places[1].querySelector('canvas')).not.toBeNull();
});

/** A click on the range where no panel covers it. */
async function press(index: number) {
  const canvas = places[index].querySelector('canvas')!;
  await userEvent.click(canvas, { position: { x: widths[index] / 2, y: 220 } });
}
