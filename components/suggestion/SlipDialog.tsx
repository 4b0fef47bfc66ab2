import './slip.css';
import { signal, useSignal } from '@preact/signals';
import type { SlipItem } from '../../utils/suggestion/slip';
import { RadioChips } from '../ui/Chips';
import { Dialog } from '../ui/Dialog';
import { useFurtherText } from './further';
import { PhoneCodes } from './PhoneCodes';
import { type Paper, papers } from './paper';
import { Slip } from './Slip';
import { usePrint } from './use-print';

/** The paper of the last slip: the printer beside this computer does not change. */
const paper = signal<Paper>('a6');

/** What is given along: on paper, or before the camera of a telephone. */
export function SlipDialog({
  items,
  onClose,
}: {
  items: readonly SlipItem[];
  onClose: () => void;
}) {
  const text = useFurtherText();
  const how = useSignal<'paper' | 'phone'>('paper');
  const isPaper = how.value === 'paper';
  const print = usePrint(items, paper.value);
  return (
    <Dialog label={text.slipTitle} onClose={onClose} isWide>
      <h2>{text.slipTitle}</h2>
      <RadioChips
        legend={text.slipHow}
        isLegendHidden
        field="slip-how"
        options={[
          { value: 'paper', label: text.onPaper },
          { value: 'phone', label: text.byPhone },
        ]}
        chosen={how.value}
        onChoose={(value) => {
          how.value = value;
        }}
      />
      {isPaper ? (
        <>
          <RadioChips
            legend={text.paper}
            field="slip-paper"
            options={papers.map((value) => ({ value, label: text.papers[value] }))}
            chosen={paper.value}
            onChoose={(value) => {
              paper.value = value;
            }}
          />
          <section class="slip-preview" data-paper={paper.value} aria-label={text.preview}>
            <Slip items={items} />
          </section>
        </>
      ) : (
        <PhoneCodes items={items} />
      )}
      <div class="row slip-buttons">
        {isPaper && (
          <button type="button" class="button button-main" data-field="print" onClick={print}>
            {text.print}
          </button>
        )}
        <button type="button" class="button" data-field="close-slip" onClick={onClose}>
          {text.close}
        </button>
      </div>
    </Dialog>
  );
}
