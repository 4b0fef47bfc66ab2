/**
 * Version of the guards that this release installs. Grows with every change of their text, so that a
 * server with an older one can be told from a server that a later release looks after.
 */
export const guardVersion = 1;

/** Id of the document that holds the guard of a database. */
export const guardId = '_design/guard';
