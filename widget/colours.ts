import { loadPart } from './parts';

/** Corrections of the page's own colours; none where it gives none. */
export async function chooseColours(element: Element): Promise<string> {
  const given = getComputedStyle(element);
  const names = ['accent', 'background', 'text'];
  if (!names.some((name) => given.getPropertyValue(`--plein-${name}`))) return '';
  return loadPart('accent').then(
    ({ correctColours }) => correctColours(element, given),
    () => '',
  );
}
