import { Part, SelectField } from '../ui/fields';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';
import { TextField } from './form-fields';

/** Where it is: a location of the team, another place, online. */
export function WhereFields() {
  const { form, change, places } = useEditor();
  const text = useAgendaText();
  const { place, placeName, placeAddress, online } = form.value;
  const options: [string, string][] = [
    ...places.value.map(({ uid, name }) => [uid, name] as [string, string]),
    ['other', text.otherPlace],
    ['', text.noPlace],
  ];
  return (
    <Part title={text.where}>
      <SelectField
        label={text.place}
        field="place"
        value={place}
        options={options}
        onChange={(next) => change({ place: next })}
      />
      {place === 'other' && (
        <div class="pair">
          <TextField
            label={text.placeName}
            field="placeName"
            value={placeName}
            onInput={(next) => change({ placeName: next })}
          />
          <TextField
            label={text.placeAddress}
            field="placeAddress"
            value={placeAddress}
            onInput={(next) => change({ placeAddress: next })}
          />
        </div>
      )}
      <TextField
        label={text.onlineAddress}
        field="online"
        type="url"
        hint="https://"
        maxLength={2000}
        value={online}
        onInput={(next) => change({ online: next })}
      />
    </Part>
  );
}
