import type { Theme } from '../../utils/activity/activity';

const paths: Record<Theme, string> = {
  language: 'M4 5h11v8H9l-4 3v-3H4zM17 9h3v7h-1v3l-4-3h-4v-1',
  digital: 'M8 3h8v18H8zM11 18h2M8 6h8M8 15h8',
  'numbers-money': 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM16 8a5 5 0 1 0 0 8M6 11h7M6 13.5h7',
  family:
    'M8 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM5 20v-6l1-4h4l1 4v6M16.5 9a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM14 20v-4l1-2h3l1 2v4',
  health: 'M12 20S4 15 4 9.5A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.5C20 15 12 20 12 20z',
  'work-income': 'M4 8h16v11H4zM9 8V5h6v3M4 13h16M12 12v2',
  'e-government': 'M3 9l9-5 9 5zM5 10v7M10 10v7M14 10v7M19 10v7M3 20h18M3 17h18',
  meeting: 'M5 8h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 9h2a2 2 0 0 1 0 5h-2M8 3v2M12 3v2M4 21h13',
};

/** Two people: for a partner, or where no theme is known. */
const people =
  'M8.5 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 20v-2a5 5 0 0 1 11 0v2M16 5a2.5 2.5 0 1 1 0 5M16 13.5a5 5 0 0 1 5 4.5v2';

/** The pictogram of a theme, beside its name. */
export function ThemePicture({ theme }: { theme: Theme | undefined }) {
  return (
    <svg class="theme-picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={theme ? paths[theme] : people} />
    </svg>
  );
}
