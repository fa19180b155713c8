/** The search: makes an index of the texts that stand in the page, and shows what fits. */

declare const MiniSearch: typeof import('minisearch').default;

{
  type Findable = readonly [href: string, name: string, what: string, text: string];

  /** More results than this nobody reads. */
  const MOST = 100;

  const texts: readonly Findable[] = JSON.parse(document.getElementById('texts')?.textContent ?? '[]');
  const input = document.querySelector<HTMLInputElement>('#q');
  const list = document.getElementById('results');
  const found = document.getElementById('found');
  document.getElementById('no-script')?.remove();

  const index = new MiniSearch({
    fields: ['name', 'text'],
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      boostDocument: (id) => (texts[id]?.[2] === 'promise' ? 0.5 : 1),
    },
  });
  index.addAll(texts.map(([, name, , text], id) => ({ id, name, text })));

  const show = (words: string): void => {
    if (list === null || found === null) return;
    const all = words.trim() === '' ? [] : index.search(words);
    list.replaceChildren(...all.slice(0, MOST).map(({ id, terms }) => item(texts[id] as Findable, terms)));
    found.textContent = words.trim() === '' ? '' : describe(all.length, words);
  };

  const describe = (number: number, words: string): string => {
    if (number === 0) return `Nothing has “${words}”.`;
    const most = number > MOST ? `; the first ${MOST} are shown` : '';
    return `${number === 1 ? '1 text' : `${number} texts`} with “${words}”${most}.`;
  };

  const item = ([href, name, what, text]: Findable, terms: readonly string[]): HTMLElement => {
    const line = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href, textContent: name, dir: 'auto' });
    const kind = Object.assign(document.createElement('span'), {
      className: 'status',
      textContent: ` ${what}`,
      lang: 'en',
    });
    const words = document.createElement('p');
    words.dir = 'auto';
    words.append(...marked(text, terms));
    line.append(link, kind, words);
    return line;
  };

  /** A text with the words that were looked for marked. */
  const marked = (text: string, terms: readonly string[]): (Node | string)[] => {
    const wanted = new Set(terms);
    return text.split(/([\p{L}\p{N}]+)/u).map((part) => {
      if (!wanted.has(part.toLowerCase())) return part;
      return Object.assign(document.createElement('mark'), { textContent: part });
    });
  };

  if (input !== null) {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    show(input.value);
    let timer: ReturnType<typeof setTimeout> | undefined;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => show(input.value), 120);
    });
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      show(input.value);
      history.replaceState(null, '', `?${new URLSearchParams({ q: input.value })}`);
    });
  }
}
