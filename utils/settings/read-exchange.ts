import * as v from 'valibot';
import { exactInstant } from '../record/schema-parts';
import { recordSchemas } from '../record/schemas';
import { collectionSchemas } from './collection-schemas';
import { collectionNames, type Exchange, type ExchangeFault, exchangeVersion } from './exchange';

const { settings, question } = recordSchemas;

const envelope = v.object({
  format: v.literal('pleinwijzer'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const exchange = v.strictObject({
  format: v.literal('pleinwijzer'),
  version: v.pipe(v.number(), v.maxValue(exchangeVersion)),
  exported: exactInstant,
  team: settings.record,
  questions: v.array(v.union([question.tombstone, question.record])),
  ...collectionSchemas,
});

/** Reads the text of an exported file: all of it, or the reason why not. Never throws. */
export function readExchange(
  source: string,
): { exchange: Exchange; fault?: never } | { exchange?: never; fault: ExchangeFault } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    return { fault: { kind: 'not-json' } };
  }
  const head = v.safeParse(envelope, parsed);
  if (!head.success) return { fault: { kind: 'not-json' } };
  // First of all: a later release may have fields that this one would call damaged.
  if (head.output.version > exchangeVersion) return { fault: { kind: 'newer' } };
  const result = v.safeParse(exchange, parsed, { abortEarly: true });
  if (result.success) {
    // exactOptional's inferred type equals the record's; the tombstone's literal needs the cast.
    return { exchange: result.output as Exchange };
  }
  const path = result.issues[0].path?.map((step) => step.key) ?? [];
  return { fault: { kind: 'damaged', ...findPlace(path) } };
}

/** Which record of a file a path leads to. */
function findPlace([part, index]: unknown[]): Pick<ExchangeFault, 'question' | 'record'> {
  if (typeof index !== 'number') return {};
  const collection = collectionNames.find((name) => name === part);
  if (collection) return { record: { collection, index } };
  return part === 'questions' ? { question: index } : {};
}
