/** What the pages may know of the server behind them. */
export interface ServerFacts {
  /** Whether it offers sample data. */
  hasSample: boolean;
  /** Address of the small local website. */
  siteUrl: string;
  /** Address of a library's website with the agenda. Absent: there is none. */
  libraryUrl?: string;
  /** Address of a partner's website with the agenda. Absent: there is none. */
  partnerUrl?: string;
}

/** Asks the server for its facts; `undefined` where the pages stand on another server. */
export async function readServerFacts(): Promise<ServerFacts | undefined> {
  try {
    const response = await fetch('./server.json');
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
