interface WebsiteDoorsProps {
  /** Address of the library's website. */
  libraryUrl: string;
  /** Address of the partner's website. */
  partnerUrl: string;
}

/** The ways to the websites that show the square's agenda to visitors. */
export function WebsiteDoors({ libraryUrl, partnerUrl }: WebsiteDoorsProps) {
  return (
    <ul class="doors">
      <li>
        <a class="door" href={libraryUrl} target="pleinwijzer-bibliotheek">
          <strong>Bibliotheek Waterstad</strong>
          <span>De agenda van het plein, in de kleur van de bibliotheek.</span>
        </a>
      </li>
      <li>
        <a class="door" href={partnerUrl} target="pleinwijzer-partner">
          <strong>Seniorenkring Waterstad</strong>
          <span>Alleen wat er voor senioren is, op de website van een partner.</span>
        </a>
      </li>
    </ul>
  );
}
