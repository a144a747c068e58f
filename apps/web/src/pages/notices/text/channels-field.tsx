import { type Channel, channels, type NoticeView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Grid, Select, Stack } from '../../../ui/index.ts';
import { channelWords } from '../words.ts';
import { texts } from './texts.ts';

interface ChannelsFieldProps {
  readonly value: readonly Channel[];
  readonly onChange: (channels: Channel[]) => void;
  readonly reach: NoticeView['reach'];
}

const NONE = 'none';
const places = ['first', 'second', 'third'] as const;

/** First this; who has no address for it or is refused by it, next that. */
export const ChannelsField = ({ value, onChange, reach }: ChannelsFieldProps) => {
  const t = useTexts(texts);
  const word = useTexts(channelWords);
  const format = useFormat();
  const choose = (at: number, id: string | null) => {
    const chosen = channels.find((channel) => channel === id);
    const before = value.slice(0, at);
    // What stood further on moves up, and nothing stands twice.
    const after = value.slice(at + 1).filter((channel) => channel !== chosen);
    onChange([...before, ...(chosen === undefined ? [] : [chosen]), ...after]);
  };
  return (
    <Stack gap={2}>
      <p className="ui-field-help">{t('channelsHelp')}</p>
      <Grid min="s">
        {places.slice(0, Math.min(value.length + 1, places.length)).map((place, at) => (
          <Select
            key={place}
            name={`channel-${place}`}
            label={t(place)}
            value={value[at] ?? NONE}
            onChange={(id: string | null) => choose(at, id)}
            choices={[
              ...channels
                .filter((channel) => !value.slice(0, at).includes(channel))
                .map((channel) => ({
                  id: channel as string,
                  label: word(channel),
                  note: t('canReach', { count: format.number(reach[channel] ?? 0) }),
                })),
              ...(at > 0 ? [{ id: NONE, label: t('noChannel') }] : []),
            ]}
          />
        ))}
      </Grid>
    </Stack>
  );
};
