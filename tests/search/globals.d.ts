// What the search scripts share. They are classic scripts, so they meet in one global object.

export interface Start {
  version: string;
  /** Equal in all files in which pages have the same numbers. */
  numbering: string;
  pages: number;
  perFile: number;
  stopwords: string;
  /** From a prefix to the letters that follow it. */
  tree: Record<string, string>;
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

export interface Search {
  stem(word: string): string;
  cut(text: string): string[];
  fold(word: string): string;
  loosen(key: string): string;
  keys(word: string): string[];
  open(root: string): void;
  addScript(address: string): Promise<void>;
  start(given: Start): void;
  shard(name: string, numbering: string, data: string, aliases: Record<string, string[]>): void;
  vocabulary(name: string, numbering: string, data: string): void;
  records(number: number, numbering: string, rows: Row[]): void;
  outdated(): boolean;
  ready(): Promise<Start | undefined>;
  decode(text: string, found: (page: number, level: number) => void): void;
  shardOf(key: string): Promise<Shard | undefined>;
  inOneShard(beginning: string): boolean;
  neighbours(key: string): Promise<string[]>;
  record(page: number): Promise<Found | undefined>;
  find(text: string): Promise<number[]>;
  distance(one: string, other: string): number;
}

declare global {
  // eslint-disable-next-line no-var
  var vejviserSearch: Search;
}
