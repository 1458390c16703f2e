// What the search scripts share. They are classic scripts, so they meet in one global object.

export interface Start {
  version: string;
  /** Equal in all files in which pages have the same numbers. */
  numbering: string;
  pages: number;
  perFile: number;
  stopwords: string;
  /** The letters of shards, those below one in brackets behind it. */
  tree: string;
}

export interface Shard {
  /** From a key to its pages, still written. */
  entries: Map<string, string>;
  aliases: Map<string, string[]>;
}

export type Row = [title: string, url: string, kindLabel: string, summary: string];

export interface Found {
  title: string;
  url: string;
  kindLabel: string;
  summary: string;
}

/** From a page to its points. */
export type Points = Map<number, number>;

/** What a word of the query is recognised by in a text. */
export interface Marks {
  keys: Set<string>;
  beginning: string;
}

export interface Group {
  word: string;
  key: string;
  points: Points;
  marks: Marks;
}

export interface Answer {
  /** Best first. */
  pages: number[];
  /** How many of them have all the words; they come first. */
  whole: number;
  marks: Marks[];
}

export interface Piece {
  text: string;
  words: number;
}

export interface FacetValue {
  title: string;
  pages: Set<number>;
}

export interface Facet {
  key: string;
  title: string;
  values: FacetValue[];
}

export type WrittenFacet = [key: string, title: string, values: [title: string, runs: string][]];

/** What has been chosen to narrow by: from a facet's key to the slugs of its values. */
export type Chosen = Map<string, Set<string>>;

export interface Narrowing {
  element: HTMLElement;
  chosen(): Chosen;
  choose(chosen: Chosen): void;
  /** Shows how many pages each choice would leave. */
  count(pages: number[]): void;
}

export interface Search {
  stem(word: string): string;
  cut(text: string): string[];
  endsInWord(text: string): boolean;
  fold(word: string): string;
  loosen(key: string): string;
  keys(word: string): string[];
  open(root: string): void;
  addScript(address: string): Promise<void>;
  start(given: Start): void;
  shard(name: string, numbering: string, data: string, aliases: Record<string, string[]>): void;
  vocabulary(name: string, numbering: string, data: string): void;
  records(number: number, numbering: string, rows: Row[]): void;
  text(page: number, numbering: string, text: string): void;
  facets(numbering: string, written: WrittenFacet[]): void;
  outdated(): boolean;
  ready(): Promise<Start | undefined>;
  decode(text: string, found: (page: number, level: number) => void): void;
  shardOf(key: string): Promise<Shard | undefined>;
  inOneShard(beginning: string): boolean;
  neighbours(prefix: string): Promise<string[]>;
  record(page: number): Promise<Found | undefined>;
  textOf(page: number): Promise<string>;
  facetsOf(): Promise<Facet[]>;
  find(text: string): Promise<Answer>;
  groupsOf(text: string, stopwords: Set<string>): Promise<Group[]>;
  orLoose(group: Group): Promise<Points>;
  spelledLike(folded: string, key: string): Promise<[number, string][]>;
  marked(text: string, marks: Marks[]): Piece[];
  wordsIn(pieces: Piece[]): number;
  excerpt(text: string, marks: Marks[]): Piece[] | undefined;
  slug(title: string): string;
  narrowed(pages: number[], facets: Facet[], chosen: Chosen, but?: string): number[];
  narrowing(facets: Facet[], changed: () => void): Narrowing;
  part(name: string, className: string, text: string): HTMLElement;
  item(page: number, marks: Marks[]): Promise<HTMLElement | undefined>;
  explain(entry: HTMLElement, page: number, marks: Marks[]): Promise<void>;
  sentence(found: { pages: number; whole: number }, shown: number): string;
  move(event: KeyboardEvent, field: HTMLInputElement, results: HTMLElement, close: () => void): void;
  attachPage(form: HTMLFormElement): void;
}

declare global {
  // eslint-disable-next-line no-var
  var vejviserSearch: Search;
}
