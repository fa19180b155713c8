import { describe, expect, test } from 'vitest';
import { dailyCorpus } from '../helpers/daily.ts';
import { withAttribute } from '../helpers/markup.ts';
import { filesOf, idsOn, linksOn, pagesOf, parsePage } from '../helpers/site.ts';

/** The paths of the pages to which the rail of a version's page leads. */
function railOf(files: ReadonlyMap<string, string>, day: string): readonly string[] {
  const path = `versions/${day}/index.html`;
  const rail = withAttribute(parsePage(files.get(path) ?? ''), 'aria-label', 'Versions');
  return linksOn(path, rail).map((link) =>
    link.anchor === null ? link.path : `${link.path}#${link.anchor}`,
  );
}

const pathOf = (day: string): string => `versions/${day}/index.html`;

describe('a site of many versions', () => {
  const files = filesOf(dailyCorpus(40));

  test('lists all of a dozen on the page of each', () => {
    expect(railOf(filesOf(dailyCorpus(11)), '2001-01-05')).toHaveLength(12);
    expect(railOf(filesOf(dailyCorpus(12)), '2001-01-05')).toHaveLength(9);
  });

  test('lists of more the nearest, the first and the last, and leads to the list of all', () => {
    const all = 'index.html#timeline';
    expect(railOf(files, '2001-01-20')).toEqual([
      pathOf('2000-01-01'),
      all,
      ...['2001-01-18', '2001-01-19', '2001-01-20', '2001-01-21', '2001-01-22'].map(pathOf),
      all,
      pathOf('2001-02-09'),
    ]);
    expect(railOf(files, '2000-01-01')).toEqual([
      ...['2000-01-01', '2001-01-01', '2001-01-02'].map(pathOf),
      all,
      pathOf('2001-02-09'),
    ]);
    expect(railOf(files, '2001-02-08')).toEqual([
      pathOf('2000-01-01'),
      all,
      ...['2001-02-06', '2001-02-07', '2001-02-08', '2001-02-09'].map(pathOf),
    ]);
  });

  test('has links and anchors that lead somewhere', () => {
    const pages = pagesOf(files);
    const ids = new Map([...pages].map(([path, one]) => [path, idsOn(one)]));
    const dead = [...pages].flatMap(([path, one]) =>
      linksOn(path, one).filter(
        (link) => !files.has(link.path) || (link.anchor !== null && !ids.get(link.path)?.has(link.anchor)),
      ),
    );
    expect(dead).toEqual([]);
  });

  test('grows with their number, not with its square', () => {
    const bytes = (days: number): number =>
      [...filesOf(dailyCorpus(days))].reduce(
        (sum, [path, content]) => sum + (path.startsWith('assets/') ? 0 : content.length),
        0,
      );
    expect(bytes(400) / bytes(200)).toBeLessThan(2.05);
  });
});
