import type { SlipItem } from '../../utils/suggestion/slip';
import { useFurtherText } from './further';
import { QrCode } from './QrCode';

/** A code for each thing that has a page, large enough for a camera; a sentence for what has none. */
export function PhoneCodes({ items }: { items: readonly SlipItem[] }) {
  const text = useFurtherText();
  const names = items.filter(({ address }) => !address).map(({ name }) => name);
  return (
    <div class="phone-codes">
      {names.length < items.length && <p class="soft">{text.scanHint}</p>}
      {items.map(({ name, address }) =>
        address ? (
          <figure key={name}>
            <QrCode address={address} label={text.codeOf(name)} />
            <figcaption>{name}</figcaption>
          </figure>
        ) : null,
      )}
      {names.length > 0 && <p class="soft">{text.noAddress(names.join(', '))}</p>}
    </div>
  );
}
