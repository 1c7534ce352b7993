import type { Frame } from '../app/line';

/** What the duty serves: shown as the service has it, sent as soon as it is changed. */
export class ScopeForm {
  private touched = false;

  constructor(
    private readonly form: HTMLFormElement,
    changed: (scope: Frame) => void,
  ) {
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      this.touched = true;
      changed(this.chosen());
    });
  }

  /** What is ticked now. */
  chosen(): any {
    return {
      regions: this.ticked('regions'),
      pool: this.box('pool').checked,
      languages: this.ticked('languages'),
      audiences: this.ticked('audiences'),
      capacity: Number(this.box('capacity').value) || 1,
    };
  }

  /** Shows a scope; what the adviser ticks is theirs from then on. */
  show(scope: any): void {
    if (this.touched) {
      return;
    }
    this.form.querySelectorAll<HTMLInputElement>('input[value]').forEach((input) => {
      if (input.type === 'checkbox' && input.name !== 'pool') {
        input.checked = scope[input.name].includes(input.value);
      }
    });
    this.box('pool').checked = scope.pool;
    this.box('capacity').value = String(scope.capacity);
  }

  private ticked(name: string): string[] {
    return Array.from(this.form.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`), (input) => input.value);
  }

  private box(name: string): HTMLInputElement {
    return this.form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  }
}
