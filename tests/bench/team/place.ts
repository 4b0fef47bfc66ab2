/** A database on a server, and who may read and write it. */
export interface Place {
  /** Address of the server, without a slash at its end and without a credential. */
  address: string;
  /** Name of the database. */
  database: string;
  /** Name of the account. */
  user: string;
  password: string;
}

/** The header by which the account is known (RFC 7617). */
export function authorize({ user, password }: Place): string {
  return `Basic ${btoa(`${user}:${password}`)}`;
}
