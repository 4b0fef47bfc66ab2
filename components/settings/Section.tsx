import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One subject of the settings, under its own heading. */
export function Section(props: { title: string; intro?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {props.title}
      </h2>
      {props.intro && <p class="card-intro">{props.intro}</p>}
      {props.children}
    </section>
  );
}
