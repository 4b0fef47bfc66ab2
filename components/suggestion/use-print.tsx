import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SlipItem } from '../../utils/suggestion/slip';
import { AppContext, useApp } from '../app';
import { innerWidth, type Paper, writePage } from './paper';
import { Slip } from './Slip';

/**
 * Keeps the slip ready as the only thing that this page prints while the dialog is open, however
 * somebody asks for it; gives what prints it.
 */
export function usePrint(items: readonly SlipItem[], paper: Paper): () => void {
  const app = useApp();
  const sheet = useRef<HTMLDivElement | undefined>(undefined);
  const page = useRef<CSSStyleSheet | undefined>(undefined);
  useEffect(() => {
    const root = document.createElement('div');
    const style = new CSSStyleSheet();
    root.className = 'slip-sheet';
    document.body.append(root);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    document.documentElement.classList.add('has-slip');
    sheet.current = root;
    page.current = style;
    return () => {
      render(null, root);
      root.remove();
      document.documentElement.classList.remove('has-slip');
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    };
  }, []);
  useEffect(() => {
    const root = sheet.current;
    if (!root) return;
    root.dataset.paper = paper;
    root.style.width = `${innerWidth(paper)}mm`;
    render(
      <AppContext.Provider value={app}>
        <Slip items={items} />
      </AppContext.Provider>,
      root,
    );
    page.current?.replaceSync(writePage(paper, root.scrollHeight));
  }, [app, items, paper]);
  return () => window.print();
}
