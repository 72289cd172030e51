/** Microsoft's card renderer, set up as Teams has it: our Markdown only, and the elements it lacks. */
import {
  AdaptiveCard,
  type CardElement,
  CardObjectRegistry,
  GlobalRegistry,
  SerializationContext,
} from 'adaptivecards';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Blocks } from '../conversation/Blocks.tsx';
import { readMarkdown } from '../conversation/markdown.ts';
import { Badge } from './badge.ts';
import { hostConfig } from './host-config.ts';
import { ProgressBar } from './progress-bar.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderToStaticMarkup(createElement(Blocks, { blocks: readMarkdown(text) }));
  result.didProcess = true;
};

const elements = new CardObjectRegistry<CardElement>();
GlobalRegistry.populateWithDefaultElements(elements);
elements.register('Badge', Badge);
elements.register('ProgressBar', ProgressBar);

/** Teams draws version 1.5 and knows newer elements one by one; others fall back. */
export function parseCard(json: unknown): AdaptiveCard {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  const context = new SerializationContext();
  context.setElementRegistry(elements);
  card.parse(json, context);
  return card;
}
