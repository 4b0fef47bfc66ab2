import { plainWord } from '../activity/recognise';

/** The columns of a table of programmes, in order, and other names under which they are known. */
const names = {
  name: ['naam', 'titel', 'programma'],
  provider: ['aanbieder', 'organisatie'],
  themes: ["thema's", 'themas', 'thema', 'theme'],
  topics: ['onderwerpen', 'onderwerp', 'topic'],
  audiences: ['voor wie', 'doelgroepen', 'doelgroep', 'audience'],
  inLanguage: ['talen', 'taal', 'in language', 'language'],
  url: ['website', 'webadres', 'link'],
  where: ['waar'],
} as const;

export type ProgrammeColumn = keyof typeof names;

/** All columns, in the order in which they are written; only the name is needed. */
export const programmeColumns = Object.keys(names) as ProgrammeColumn[];

const byName = new Map<string, ProgrammeColumn>(
  programmeColumns.flatMap((column) =>
    [column, ...names[column]].map((name) => [plainWord(name), column] as const),
  ),
);

/** The column that a heading names; undefined when it is none of ours. */
export const findProgrammeColumn = (heading: string): ProgrammeColumn | undefined =>
  byName.get(plainWord(heading));
