import { parseArgs } from 'node:util';
import {
  checkAddress,
  checkTeamName,
  nameDatabases,
  writeConnectionCode,
} from '../utils/team/connection';

/**
 * `npm run -s team:code -- --address A --team T --device D` prints the connection code of an account
 * that IT made by hand. The password comes on standard input: on the command line others could see it.
 */
const { values } = parseArgs({
  options: { address: { type: 'string' }, team: { type: 'string' }, device: { type: 'string' } },
});
const { team = '', device = '' } = values;
const { address } = checkAddress(values.address ?? '');

/** All of standard input, without the end of its line. */
async function readInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  return text.trim();
}

if (!address || checkTeamName(team) || !device) {
  console.error(
    'Usage: npm run -s team:code -- --address https://… --team … --device … < password',
  );
  process.exitCode = 1;
} else {
  const password = await readInput();
  console.info(writeConnectionCode({ address, team, ...nameDatabases(team), device, password }));
}
