import { parseArgs } from 'node:util';
import { checkTeamName } from '../utils/team/connection';
import { buildGuard, buildPublicGuard } from '../utils/team/guard/build-guard';

/**
 * `npm run -s team:guard -- TEAM` prints the document that judges what is written to the database of a
 * team, for IT that sets a server up by hand; with `--public`, that of its public database.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { public: { type: 'boolean', default: false } },
});
const [team = ''] = positionals;

if (checkTeamName(team)) {
  console.error('Usage: npm run -s team:guard -- TEAM [--public]');
  console.error('The name of a team has lower case letters, digits and hyphens: plein-west.');
  process.exitCode = 1;
} else {
  console.info(JSON.stringify(values.public ? buildPublicGuard(team) : buildGuard(team)));
}
