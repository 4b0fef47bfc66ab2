/** What stands on the paper. */
export interface CodePaper {
  title: string;
  /** What to do with a code. */
  how: string;
  codes: readonly { device: string; code: string }[];
}

/** Prints codes and nothing else of the page; what was made for it is gone afterwards. */
export function printCodes({ title, how, codes }: CodePaper): void {
  const sheet = document.createElement('div');
  sheet.className = 'team-print';
  sheet.append(write('h1', title), write('p', how), writeList(codes));
  document.body.append(sheet);
  document.body.classList.add('prints-codes');
  const clear = () => {
    sheet.remove();
    document.body.classList.remove('prints-codes');
  };
  window.addEventListener('afterprint', clear, { once: true });
  window.print();
}

function writeList(codes: CodePaper['codes']): HTMLElement {
  const list = document.createElement('ul');
  for (const { device, code } of codes) {
    const row = document.createElement('li');
    row.append(write('h2', device), write('p', code));
    list.append(row);
  }
  return list;
}

function write(name: 'h1' | 'h2' | 'p', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
