/**
 * What a file says of a text beside its words, and a draft does not hold. Dates are `YYYY-MM-DD`. None of it is read back by `importAkn`: it is the record’s, and
 * the file only tells of it.
 */
export interface AknAbout {
  /** The day on which the text was tabled: the date of the work. */
  tabled: string;
  /** Which state of the text this is. @example { name: 'rev7', date: '2031-03-06' } */
  revision: { name: string; date: string };
  /** A country of ISO 3166 or an organization such as `un`, in whose name the text is filed. Unless given `zz`, which is nobody’s. */
  jurisdiction?: string | undefined;
  /** Who is shown for the ids of parties; an id without one stands for itself. */
  parties?: Readonly<Record<string, string>> | undefined;
  /** How the text came to be what it is; the schema knows these three types. */
  events?: readonly AknEvent[] | undefined;
  /** What was done about single paragraphs: agreed ad referendum, initialled. */
  steps?: readonly AknStep[] | undefined;
  /** It is of an exercise, and a note of the whole says so. */
  exercise?: boolean | undefined;
}

export interface AknEvent {
  date: string;
  type: 'generation' | 'amendment' | 'repeal';
  /** The act that did it: `<room>@<index>`. */
  act: string;
  /** In words: `Rev. 1`. */
  shown: string;
}

export interface AknStep {
  date: string;
  /** The party’s id. */
  by: string;
  /** A word of one’s own, the same for the same outcome: `agreedAdReferendum`. */
  outcome: string;
  /** In words: `Agreed ad referendum`. */
  shown: string;
  /** The node it is about, or the whole text. */
  node?: string | undefined;
}
