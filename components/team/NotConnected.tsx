import { useSignal } from '@preact/signals';
import { once } from '../ui/click';
import { CreateForm } from './CreateForm';
import { JoinForm } from './JoinForm';
import { useTeamText } from './team-text';

/** Two ways to begin: with a code, or as the first one. */
export function NotConnected({ onSaid }: { onSaid: (said: string) => void }) {
  const text = useTeamText();
  const way = useSignal<'connect' | 'setUp' | undefined>(undefined);
  const back = () => {
    way.value = undefined;
  };
  const choose = (next: 'connect' | 'setUp') => () => {
    onSaid('');
    way.value = next;
  };
  if (way.value === 'connect') return <JoinForm onDone={onSaid} onBack={back} />;
  if (way.value === 'setUp') return <CreateForm onDone={onSaid} onBack={back} />;
  return (
    <>
      <p class="card-intro">{text.intro}</p>
      <p>{text.introAlone}</p>
      <div class="team-ways">
        <div class="team-way">
          <p>{text.connectHint}</p>
          <button
            type="button"
            class="button button-main"
            data-field="team:connect"
            onClick={once(choose('connect'))}
          >
            {text.connect}
          </button>
        </div>
        <div class="team-way">
          <p>{text.setUpHint}</p>
          <button
            type="button"
            class="button"
            data-field="team:set-up"
            onClick={once(choose('setUp'))}
          >
            {text.setUp}
          </button>
        </div>
      </div>
    </>
  );
}
