/** ProgressBar, an element of Teams that Microsoft's renderer for the web does not know. */
import { CardElement, NumProperty, StringProperty, Versions } from 'adaptivecards';

export class ProgressBar extends CardElement {
  static readonly valueProperty = new NumProperty(Versions.v1_0, 'value');
  static readonly maxProperty = new NumProperty(Versions.v1_0, 'max', 100);
  static readonly colorProperty = new StringProperty(Versions.v1_0, 'color', true, undefined, 'Accent');

  getJsonTypeName(): string {
    return 'ProgressBar';
  }

  /** Without a value the bar only says that something goes on, as in Teams. */
  protected override internalRender(): HTMLElement {
    const value: number | undefined = this.getValue(ProgressBar.valueProperty);
    const max: number = this.getValue(ProgressBar.maxProperty) || 100;
    const bar = document.createElement('div');
    bar.className = `card-progress progress-${String(this.getValue(ProgressBar.colorProperty)).toLowerCase()}`;
    bar.setAttribute('role', 'progressbar');
    bar.setAttribute('aria-label', 'Progress');
    const fill = document.createElement('div');
    fill.className = 'card-progress-fill';
    if (value === undefined) {
      bar.classList.add('indeterminate');
    } else {
      const reached = Math.min(Math.max(value, 0), max);
      bar.setAttribute('aria-valuemin', '0');
      bar.setAttribute('aria-valuemax', String(max));
      bar.setAttribute('aria-valuenow', String(reached));
      fill.style.width = `${(reached / max) * 100}%`;
    }
    bar.append(fill);
    return bar;
  }
}
