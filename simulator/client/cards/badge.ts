/** Badge, an element of Teams that Microsoft's renderer for the web does not know. */
import { CardElement, StringProperty, Versions } from 'adaptivecards';

const word = (name: string, standard = '') => new StringProperty(Versions.v1_0, name, true, undefined, standard);

export class Badge extends CardElement {
  static readonly textProperty = word('text');
  static readonly styleProperty = word('style', 'Default');
  static readonly appearanceProperty = word('appearance', 'Filled');
  static readonly sizeProperty = word('size', 'Medium');
  static readonly shapeProperty = word('shape', 'Circular');
  static readonly tooltipProperty = word('tooltip');

  getJsonTypeName(): string {
    return 'Badge';
  }

  protected override internalRender(): HTMLElement {
    const badge = document.createElement('span');
    const kinds = [Badge.styleProperty, Badge.appearanceProperty, Badge.sizeProperty, Badge.shapeProperty];
    const classes = kinds.map((property) => `badge-${String(this.getValue(property)).toLowerCase()}`);
    badge.className = ['card-badge', ...classes].join(' ');
    badge.textContent = this.getValue(Badge.textProperty);
    const tooltip: string = this.getValue(Badge.tooltipProperty);
    if (tooltip) badge.title = tooltip;
    const line = document.createElement('div');
    line.append(badge);
    return line;
  }
}
