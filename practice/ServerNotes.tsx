import type { ServerFacts } from './server-facts';
import { localSiteHost } from './site-pages';

/** Whether there is sample data, and how to get or lose it. */
export function SampleNote({ hasSample }: ServerFacts) {
  return hasSample ? (
    <p class="notice notice-calm">
      <span>
        <strong>Met voorbeelden:</strong> een jaar aan verzonnen vragen en een volle agenda staan
        klaar.
      </span>
    </p>
  ) : (
    <p class="soft">
      Oefenen met een jaar aan verzonnen vragen en een volle agenda? Stop de server en start opnieuw
      met <code>npm start -- --sample</code>.
    </p>
  );
}

/** How to see the real extension recognise a website, and how to fill it. */
export function RealNote({ hasSample, siteUrl }: ServerFacts) {
  const address = siteUrl.replace('localhost', localSiteHost);
  return (
    <>
      <h3>Een website herkennen</h3>
      <p>
        Zet in Beheer, bij Instellingen, <code>{localSiteHost}</code> bij de websites van de
        gemeente. Open dan <a href={address}>{address}</a> en klik op het pictogram van Pleinwijzer.
      </p>
      {hasSample && (
        <p>
          Ook in de extensie met de voorbeelden werken? Bewaar het{' '}
          <a href="./sample.json" download="pleinwijzer-voorbeeld.json">
            voorbeeldbestand
          </a>{' '}
          en kies in Beheer, bij Instellingen, <em>Bestand importeren</em>.
        </p>
      )}
    </>
  );
}
