import type { Send } from '../../utils/team/request';

/** What a node tells of a database. */
interface Information {
  instance_start_time?: unknown;
}

/** Waits until all nodes of a cluster know the same database by this name; one node knows it at once. */
export async function untilEverywhere(nodes: readonly Send[], database: string): Promise<void> {
  while (!(await isEverywhere(nodes, database)));
}

async function isEverywhere(nodes: readonly Send[], database: string): Promise<boolean> {
  const ask = (send: Send) => send({ path: `/${database}`, accept: [404, 500, 503] });
  const answers = await Promise.all(nodes.map(ask));
  const made = answers.map(({ body }) => (body as Information).instance_start_time);
  return answers.every(({ status }) => status === 200) && new Set(made).size === 1;
}
