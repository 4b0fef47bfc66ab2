import type { SlipItem } from '../../utils/suggestion/slip';
import { useApp } from '../app';
import { useFurtherText } from './further';
import { QrCode } from './QrCode';
import { ThemePicture } from './ThemePicture';

/** The paper to take along: large, calm, and nothing on it about the visitor or the question. */
export function Slip({ items }: { items: readonly SlipItem[] }) {
  const text = useFurtherText();
  const { settings } = useApp().stores;
  const { squareName } = settings.team.value;
  return (
    <article class="slip">
      <header class="slip-head">
        <p>{text.forYou}</p>
        <p class="slip-square">{squareName ?? settings.location.value.name}</p>
      </header>
      {items.map((item) => (
        <section key={item.name} class="slip-item">
          <ThemePicture theme={item.theme} />
          <h2>{item.name}</h2>
          {item.when && <p class="slip-when">{item.when}</p>}
          {item.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {item.address && (
            <p class="slip-code">
              <QrCode address={item.address} label={text.codeOf(item.name)} />
              <span>{text.scanMe}</span>
            </p>
          )}
        </section>
      ))}
    </article>
  );
}
