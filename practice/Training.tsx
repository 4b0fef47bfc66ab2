import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../components/ui/Icon';
import { tellHost } from './host-channel';
import { type SitePage, sitePages } from './site-pages';
import { beheerTab } from './surroundings';

/** The training view: a made-up website beside the real panel, as in a browser. */
export function Training() {
  const shown = useSignal<SitePage | undefined>(sitePages[0]);
  const site = useRef<HTMLIFrameElement>(null);
  const host = useComputed(() => shown.value?.host);
  useEffect(() => tellHost(host), [host]);
  return (
    <div class="training">
      <header class="training-header">
        <a class="training-home" href="./index.html">
          <span class="mark" aria-hidden="true" />
          Pleinwijzer
        </a>
        <h1>Oefenen</h1>
        <p class="soft">Alles is nep: hier telt niets mee.</p>
        <a class="button" href="./beheer.html" target={beheerTab}>
          Beheer
        </a>
      </header>
      <main class="training-main">
        <section class="window" aria-label="Website van de bezoeker">
          <AddressBar shown={shown.value} onChoose={show} />
          <iframe
            ref={site}
            title="Voorbeeldwebsite"
            src={`./site/${sitePages[0]?.file}`}
            onLoad={follow}
          />
        </section>
        <section class="window window-panel" aria-label="Zijpaneel van Pleinwijzer">
          <iframe title="Zijpaneel" src="./panel.html" />
        </section>
      </main>
    </div>
  );

  function show(page: SitePage) {
    site.current?.contentWindow?.location.assign(`./site/${page.file}`);
  }

  /** Also after a click on a link in the website itself. */
  function follow() {
    const path = site.current?.contentWindow?.location.pathname ?? '';
    shown.value = sitePages.find(({ file }) => path.endsWith(`/site/${file}`));
  }
}

function AddressBar(props: { shown: SitePage | undefined; onChoose: (page: SitePage) => void }) {
  return (
    <div class="address-bar">
      <label class="address">
        <span class="address-label">Website</span>
        <Icon name="globe" />
        <select
          value={props.shown?.file ?? ''}
          onChange={({ currentTarget }) => {
            const page = sitePages.find(({ file }) => file === currentTarget.value);
            if (page) props.onChoose(page);
          }}
        >
          {!props.shown && <option value="">geen website</option>}
          {sitePages.map(({ file, host, name }) => (
            <option key={file} value={file}>
              {host} ({name})
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
