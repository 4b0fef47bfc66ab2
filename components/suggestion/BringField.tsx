import { useSignal } from '@preact/signals';
import { type ContributionRole, contributionRoles } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import { useLabel } from '../app';
import { RadioChips } from '../ui/Chips';
import { useFurtherText } from './further';
import type { Subject } from './subject';

/** Whether the visitor wants to bring something, and which role: nothing about the visitor. */
export function BringField({ subject }: { subject: Subject }) {
  const text = useFurtherText();
  const label = useLabel();
  const { wantsToBring } = subject.asking;
  const isAsked = useSignal(false);
  const isOpen = isAsked.value || wantsToBring !== undefined;
  const choose = (role: ContributionRole | undefined) =>
    subject.change(({ wantsToBring: _, ...draft }) =>
      role ? { ...draft, wantsToBring: role } : draft,
    );
  return (
    <div class="bring">
      <label class="chip bring-tick">
        <input
          type="checkbox"
          data-field="bring"
          checked={isOpen}
          onChange={({ currentTarget }) => {
            isAsked.value = currentTarget.checked;
            if (!currentTarget.checked) choose(undefined);
          }}
        />
        <span>{text.wantsToBring}</span>
      </label>
      {isOpen && (
        <RadioChips
          legend={text.wantsToBring}
          isLegendHidden
          field="bring-role"
          options={contributionRoles.map((value) => ({
            value,
            label: label(labels.contributions[value]),
          }))}
          chosen={wantsToBring}
          onChoose={choose}
          onClear={() => choose(undefined)}
        />
      )}
    </div>
  );
}
