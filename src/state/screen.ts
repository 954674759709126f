import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChosenItem } from '../core/experiment/edit/editLosses';
import type { Point } from '../core/experiment/experiment';

/** The four choices of an experiment, in their order on screen. */
export const choiceNames = ['data', 'architecture', 'loss', 'optimizer'] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** How much of the sheet on a phone shows: the transport alone, half of the screen, or nearly all of it. */
export type SheetStop = 'transport' | 'half' | 'full';

/** A place in the window and the point of the range there, in shares of the drawn region. */
export interface StageSpot {
  readonly x: number;
  readonly y: number;
  readonly unit: { readonly a: number; readonly b: number };
}

/** What may be set as it is. */
interface Settable {
  readonly tab: ChoiceName;
  /** Undefined: as much as there is room for. */
  readonly sheet: SheetStop | undefined;
  /** The slot of the walker that the views show and that a new start is for. */
  readonly walkerSlot: number;
  /** What the compared loss is called that the linked views speak of; undefined: the first. */
  readonly lossShown: string | undefined;
  readonly panelsHidden: boolean;
  /** Whether the linked views stand beside compared ranges; undefined: where there is room. */
  readonly viewsOpen: boolean | undefined;
  readonly helpOpen: boolean;
  /** Whether the cards lie over everything. */
  readonly galleryOpen: boolean;
  /** Whether the search over everything is open. */
  readonly findOpen: boolean;
  /** A line is being drawn: its first end is chosen next, or its second. */
  readonly slicing: { readonly from: Point | undefined } | undefined;
  /** Whether the page has just been opened without a link: the camera rises, and walkers set out by themselves. */
  readonly isArriving: boolean;
  /** Which of the first hints is shown, from 0; undefined: none. */
  readonly hint: number | undefined;
  /** Whether pictures of the other losses stand below the range; undefined: where there is room. */
  readonly stripOpen: boolean | undefined;
  /** The id of the other loss that somebody points at: the range shows it for as long. */
  readonly previewed: string | undefined;
  /** Whether the losses along a new line are to be brought into view. */
  readonly sliceAsked: boolean;
  /** Whether the search of the open catalog is to have the focus as soon as it is there. */
  readonly searchAsked: boolean;
  /** What was compared when comparing was left, with the score that it read. */
  readonly comparisonLeft: { readonly score: string; readonly losses: readonly ChosenItem[] } | undefined;
  /** The search for minima and saddles that was cancelled (`searchOf`). */
  readonly searchLeft: string | undefined;
  /** Whether the address of the page is the experiment's, so that a link to it opens there. */
  readonly isLinked: boolean;
  /** Takes the newer page that is ready; whoever is here decides when. */
  readonly takeNewer: (() => void) | undefined;
  /** Which way somebody on foot is sent by buttons: shares of the full pace. */
  readonly pace: { readonly forward?: number; readonly turn?: number };
  /** Where the menu of the range is open. */
  readonly stageMenu: StageSpot | undefined;
}

/** What is open on screen; belongs to no experiment and to no link. */
export interface ScreenState extends Settable {
  /** The choice whose catalog is open beside the range. */
  readonly detail: ChoiceName | undefined;
  /** The choices whose sections are unfolded in the left column. */
  readonly unfolded: readonly ChoiceName[];
  /** The folding views that are open, by id: what they show is asked for and marked on the range. */
  readonly opened: readonly string[];
  /** Opens the catalog of a choice, or closes it when it is the open one. */
  openChoice(choice: ChoiceName): void;
  closeDetail(): void;
  unfold(choice: ChoiceName): void;
  /** Opens a folding view, or closes it. */
  openView(id: string, isOpen: boolean): void;
  set(screen: Partial<Settable>): void;
}

export function createScreenStore(): StoreApi<ScreenState> {
  return createStore<ScreenState>()((set) => ({
    detail: undefined,
    unfolded: ['loss', 'optimizer'],
    opened: [],
    tab: 'optimizer',
    sheet: undefined,
    walkerSlot: 0,
    lossShown: undefined,
    panelsHidden: false,
    viewsOpen: undefined,
    helpOpen: false,
    galleryOpen: false,
    findOpen: false,
    slicing: undefined,
    isArriving: false,
    hint: undefined,
    stripOpen: undefined,
    previewed: undefined,
    sliceAsked: false,
    searchAsked: false,
    searchLeft: undefined,
    isLinked: false,
    takeNewer: undefined,
    stageMenu: undefined,
    pace: {},
    comparisonLeft: undefined,
    openChoice: (choice) =>
      set(({ detail }) => ({
        detail: detail === choice ? undefined : choice,
        panelsHidden: false,
        tab: choice,
      })),
    closeDetail: () => set({ detail: undefined }),
    unfold: (choice) =>
      set(({ unfolded }) => ({
        unfolded: unfolded.includes(choice)
          ? unfolded.filter((name) => name !== choice)
          : [...unfolded, choice],
      })),
    openView: (id, isOpen) =>
      set(({ opened }) => {
        if (opened.includes(id) === isOpen) return {};
        return { opened: isOpen ? [...opened, id] : opened.filter((other) => other !== id) };
      }),
    set,
  }));
}
