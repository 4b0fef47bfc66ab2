/** As much of PouchDB 9 as it is compared with; it comes without types. */
declare module 'pouchdb-browser' {
  interface Replication {
    batch_size?: number;
  }

  export default class PouchDB {
    constructor(
      name: string,
      options?: { skip_setup?: boolean; auth?: { username: string; password: string } },
    );
    readonly replicate: {
      from(source: PouchDB, options: Replication): Promise<{ docs_written: number }>;
      to(target: PouchDB, options: Replication): Promise<{ docs_written: number }>;
    };
    bulkDocs(documents: readonly object[]): Promise<{ ok?: boolean }[]>;
    info(): Promise<{ doc_count: number }>;
    destroy(): Promise<unknown>;
  }
}
