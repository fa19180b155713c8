/**
 * What a script adds to every page: filters that say how many they show, a line to copy that fits the linked unit, and the view that
 * the reader chose last. All else works without it.
 */

{
  const byId = (id: string): HTMLElement | null => document.getElementById(id);

  /** What the address names; a name that was cut off names nothing. */
  const target = (): HTMLElement | null => {
    try {
      return byId(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  };

  /** Opens whatever the linked text is folded away in; not every browser does. */
  const unfold = (): void => {
    const found = target();
    if (found === null) return;
    const folded = found.closest<HTMLDetailsElement>('details:not([open])');
    if (folded === null) return;
    folded.open = true;
    found.scrollIntoView();
  };

  /** Fits the citation to the unit that is linked to. */
  const cite = (): void => {
    const line = byId('citation');
    if (line === null) return;
    const { work, what, tail } = line.dataset;
    const name = target()?.querySelector<HTMLElement>(':scope > .label')?.dataset['name'];
    line.textContent = `${work}, ${name === undefined ? what : name}, ${tail} ${location.href}`;
  };

  const offerCopy = (): void => {
    const [button, line, done] = [byId('copy'), byId('citation'), byId('copied')];
    if (button === null || line === null || done === null) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      copy(line)
        .then(() => {
          done.textContent = 'Copied.';
        })
        .catch(() => {
          done.textContent = 'Selected: copy it with your keyboard.';
        });
    });
  };

  /** Copies; where the browser does not let a script do that, at least selects. */
  const copy = async (line: HTMLElement): Promise<void> => {
    getSelection()?.selectAllChildren(line);
    await navigator.clipboard.writeText(line.textContent ?? '');
  };

  /** Says how much a filter leaves; the stylesheet does the filtering. */
  const announceFilter = (): void => {
    const box = document.querySelector<HTMLInputElement>('[data-filter]');
    const shown = byId('page:shown');
    if (box === null || shown === null) return;
    box.addEventListener('change', () => {
      shown.textContent = box.checked ? 'Only changed articles are shown.' : 'All articles are shown.';
    });
  };

  /** Shows the measures that an instrument carried out. */
  const filterMeasures = (): void => {
    for (const group of document.querySelectorAll<HTMLElement>('.needs-script')) group.hidden = false;
    const measures = [...document.querySelectorAll<HTMLElement>('[data-instruments]')];
    for (const choice of document.querySelectorAll<HTMLInputElement>('[data-instrument]')) {
      choice.addEventListener('change', () => {
        const fitting = measures.filter((measure) => {
          const fits =
            choice.value === 'any' || measure.dataset['instruments']?.split(' ').includes(choice.value);
          measure.hidden = fits !== true;
          return fits;
        });
        const shown = byId('page:shown');
        if (shown !== null) shown.textContent = `${fitting.length} of ${measures.length} are shown.`;
      });
    }
  };

  /** Keeps the chosen view from page to page, where the browser keeps anything. */
  const keepView = (): void => {
    const views = [...document.querySelectorAll<HTMLInputElement>('input[name="view"]')];
    const name = 'constitution-diff-view';
    try {
      const kept = views.find(({ value }) => value === localStorage.getItem(name));
      if (kept !== undefined) kept.checked = true;
      for (const view of views) view.addEventListener('change', () => localStorage.setItem(name, view.value));
    } catch {
      // The browser keeps nothing for pages from a folder, or the reader does not want it to.
    }
  };

  const follow = (): void => {
    unfold();
    cite();
  };

  keepView();
  announceFilter();
  filterMeasures();
  offerCopy();
  follow();
  addEventListener('hashchange', follow);
}
