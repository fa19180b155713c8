/** Reading back what was rendered with marks for what differs. */

import type { Paragraph } from 'mdast';

/** Both sides of a paragraph with <del> and <ins>; anything else that is markup is an error. */
export function sidesOf(paragraph: Paragraph): [string, string] {
  let [before, after, tag] = ['', '', ''];
  for (const node of paragraph.children) {
    if (node.type === 'html' && /^<\/?(?:del|ins)>$/.test(node.value)) tag = node.value;
    else if (node.type === 'text') {
      if (tag !== '<ins>') before += node.value;
      if (tag !== '<del>') after += node.value;
    } else throw new Error(`there is ${node.type} in the text`);
  }
  return [before, after];
}
