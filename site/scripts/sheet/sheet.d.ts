// What the scripts of a sheet share. No browser loads this file.

/** What stands in a file: field id to text, true for a tick, or entries. */
type SheetFields = Record<string, SheetValue>;
type SheetEntry = Record<string, string | true>;
type SheetValue = string | true | SheetEntry[];

/** How each field is filled in: l line, t text, d day, k time of day, x tick, a list of choices, or the same of entries. */
interface SheetPlan { [id: string]: string | string[] | SheetPlan }

interface Ark {
  /** What is written; with `whole` empty entries too. */
  read(sheet: Element, whole?: boolean): SheetFields;
  /** Puts it there; with `whole` lists become exactly as long. */
  write(sheet: Element, fields: SheetFields, whole?: boolean): void;
  /** The value of an input or a group of rings. */
  value(box: Element | null): string;
  boxes(where: ParentNode): HTMLElement[];
  lists(where: ParentNode): HTMLElement[];
  entries(list: Element): HTMLElement[];
  title(box: Element): string;
  plan(sheet: Element): SheetPlan;
  add(list: HTMLElement): HTMLElement | undefined;
  count(list: HTMLElement): void;
  reflect(box: Element): void;
  button(action: string, text: string, label?: string | null): HTMLButtonElement;
  /** Tells the reader, and those who see by ear. */
  say(where: Element, text: string): void;
  /** Something was changed by a button: draws, keeps, remembers for undoing. */
  changed(sheet: Element): void;
  /** What was changed since last is one step to undo. */
  step(sheet: Element): void;
  /** What each button does, by its `data-do`. */
  on(actions: Record<string, (sheet: Element, pressed: HTMLElement) => void>): void;
  /** Calls back for events within a sheet. */
  hear(names: string, act: (sheet: Element, place: HTMLElement) => void): void;
  save(name: string, text: string, type: string): void;
  /** The text of a file that somebody chose, or an error that says what is wrong. */
  open(file: File): Promise<string>;
  /** The fields of one sheet in a file's text, checked against its plan, or an error that says what is wrong. */
  take(text: string, ark: string, plan: SheetPlan): { fields: SheetFields; sag?: string };
  /** What a file says it holds, or an error. */
  parse(text: string): any;
  /** The fields checked against a plan. */
  check(fields: any, plan: SheetPlan): SheetFields;
  /** A field's time of day as `13:30`, or an error; where sheets have times. */
  clock?(text: string, id: string): string;
  /** The time beside a day's box as `1330`, or nothing. */
  at?(box: HTMLElement): string;
  /** What a calendar file says of Danish time. */
  zone?: string[];
  /** A name from a file, short and plain. */
  shown(name: string): string;
  fromRows(text: string, plan: SheetPlan): SheetFields;
  /** The family's folder on this device: a number that says nothing of it. */
  sag(sheet: Element): string;
  adopt(sheet: Element, sag: string | undefined): void;
  whole(sheet: Element): SheetFields;
  stored(ark: string): string | null;
  store(ark: string, text: string): boolean;
  drop(ark: string): void;
  /** SVG for the drawings that follow. */
  svg(name: string, attributes: Record<string, string | number>, text?: string): SVGElement;
  wrap(text: string, most: number, fits: (line: string) => boolean): string[];
  /** Draws anew whenever something was written; `draw` is given each sheet. */
  follow(draw: (sheet: Element) => void): void;
}

declare var ark: Ark;
