import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge, Button, DefinitionList, Panel } from '../../../ui/index.ts';
import { useStep } from '../frame/use-step.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useDo } from '../parts/use-do.ts';
import type { Closure, ClosureProps } from './closure-props.ts';
import { PostMortemForm } from './post-mortem-form.tsx';
import { texts } from './texts.ts';

/** 사후분석 (제17조제1항), within thirty days of the closure report. */
export const PostMortemPanel = ({ incident, closure }: ClosureProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const step = useStep(incident);
  const { start } = useDo();
  const { postMortem, postMortemDue } = closure;
  const isMine = step('post-mortem')?.isMine === true;
  const due =
    postMortem === null && postMortemDue !== null ? (
      <Badge tone="info">{t('postMortemDue', { day: format.day(postMortemDue) })}</Badge>
    ) : undefined;
  return (
    <Panel title={t('postMortem')} actions={due}>
      {postMortem === null ? <p>{t('postMortemWait')}</p> : <Submitted postMortem={postMortem} />}
      {isMine && (
        <>
          <div>
            <Button look="primary" onPress={() => start('post-mortem')}>
              {t('postMortemStart')}
            </Button>
          </div>
          <DoDialog id="post-mortem" title={t('postMortemStart')} size="l">
            {(close) => <PostMortemForm incident={incident} onClose={close} />}
          </DoDialog>
        </>
      )}
    </Panel>
  );
};

const prose = (words: string) => (words === '' ? null : <span className="case-prose">{words}</span>);

const Submitted = ({ postMortem }: { readonly postMortem: NonNullable<Closure['postMortem']> }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { rootCause, lessons, sharing, author, submittedAt } = postMortem;
  return (
    <>
      <p className="closure-small">{t('submittedBy', { name: author.name, at: format.moment(submittedAt) })}</p>
      <DefinitionList
        items={[
          { term: t('rootCause'), value: prose(rootCause) },
          { term: t('lessons'), value: prose(lessons) },
          { term: t('sharing'), value: prose(sharing) },
        ]}
      />
    </>
  );
};
