// Marks of a picture within an svg of the page.
import { createElement, memo } from 'react';
import type { Mark } from '../../../sim/picture/marks.ts';
import { svgElements } from '../../../sim/picture/svg.ts';

export const Marks = memo(function Marks({ marks }: { marks: readonly Mark[] }) {
  return svgElements(marks).map(({ tag, attributes, text, title }, k) =>
    createElement(tag, { key: k, ...attributes }, title ? createElement('title', null, title) : text),
  );
});
