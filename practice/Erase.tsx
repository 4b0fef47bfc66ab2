import { useSignal } from '@preact/signals';
import { Dialog } from '../components/ui/Dialog';
import { erasePractice } from './erase';

const blocked =
  'De gegevens zijn nog open in een ander oefenvenster. Sluit de andere oefenvensters. Daarna gaat het wissen vanzelf verder.';
const done = 'Klaar. De oefengegevens zijn gewist. Je kunt opnieuw beginnen.';
const failed = 'Wissen is niet gelukt. Sluit de andere oefenvensters en probeer het nog eens.';

/** Deletes the practice data, after a question in words. */
export function Erase() {
  const isAsking = useSignal(false);
  const isBusy = useSignal(false);
  const said = useSignal('');
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          isAsking.value = !isBusy.value;
        }}
      >
        Oefengegevens wissen
      </button>
      <p class="erase-said" role="status">
        {said.value}
      </p>
      {isAsking.value && <Question onClose={close} onErase={erase} />}
    </>
  );

  function close() {
    isAsking.value = false;
  }

  async function erase() {
    isBusy.value = true;
    said.value = '';
    try {
      await erasePractice(() => {
        said.value = blocked;
      });
      said.value = done;
    } catch {
      said.value = failed;
    } finally {
      isBusy.value = false;
    }
  }
}

function Question({ onClose, onErase }: { onClose: () => void; onErase: () => void }) {
  return (
    <Dialog label="Oefengegevens wissen?" onClose={onClose}>
      <h2>Oefengegevens wissen?</h2>
      <p>
        Alle vragen en instellingen van de oefenomgeving op deze computer verdwijnen. Dat kun je
        niet terugdraaien. De echte extensie verandert niet.
      </p>
      <form method="dialog" class="row">
        <button type="submit" class="button">
          Niet wissen
        </button>
        <button type="submit" class="button button-main" onClick={onErase}>
          Ja, wissen
        </button>
      </form>
    </Dialog>
  );
}
