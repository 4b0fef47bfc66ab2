import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../components/ui/Icon';
import { tellHost } from './host-channel';
import { sampleQuestions } from './sample/questions';
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
        <Visitor />
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

/** Something to write down, for who practises alone. */
function Visitor() {
  const at = useSignal(0);
  return (
    <div class="visitor">
      <p role="status">
        <span class="soft">De bezoeker vraagt:</span> “{sampleQuestions[at.value]?.sentence}”
      </p>
      <button
        type="button"
        class="button button-quiet"
        onClick={() => {
          at.value = (at.value + 1) % sampleQuestions.length;
        }}
      >
        Andere vraag
      </button>
    </div>
  );
}

function AddressBar(props: { shown: SitePage | undefined; onChoose: (page: SitePage) => void }) {
  return (
    <div class="address-bar">
      <div class="address">
        <label class="address-label" for="website">
          Website
        </label>
        <Icon name="globe" />
        <select
          id="website"
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
      </div>
    </div>
  );
}
