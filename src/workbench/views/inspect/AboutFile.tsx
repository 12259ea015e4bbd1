import type { ComponentChildren } from 'preact';
import { sourceText } from '../../../core/source.ts';
import { WebLink } from '../../proposal/WebLink.tsx';
import { fairFacts, fairText, type FairFact } from './fair.ts';
import type { Inspection } from './inspection.ts';
import type { ViewProps } from '../view.ts';
import { useWords } from './words.ts';

const ASPECTS: readonly FairFact['aspect'][] = ['findable', 'accessible', 'interoperable', 'reusable'];

/** Where the file is from, under which terms, and what helps or hinders others to use it. */
export function AboutFile({ session, inspection }: ViewProps & { inspection: Inspection }) {
  const { inspect } = useWords();
  const { about } = inspect;
  const { dataset, page } = session;
  const { policy } = dataset.rules;
  const license = policy.state === 'read' ? policy.policy.license : undefined;
  return (
    <section class="inspect-part" aria-labelledby="inspect-about">
      <h2 id="inspect-about">{about.title}</h2>
      <dl class="facts">
        <Row name={about.source}>
          {dataset.source.kind === 'file' ? (
            about.ownFile
          ) : (
            <WebLink address={dataset.webUrl ?? ''}>{sourceText(dataset.source)}</WebLink>
          )}
        </Row>
        <Row name={about.version}>{dataset.version.commit?.slice(0, 10) ?? about.noVersion}</Row>
        <Row name={about.license}>{license === undefined ? about.noLicense : about.givenUnder(license)}</Row>
        <Row name={about.key}>{dataset.key.length > 0 ? dataset.key.join(', ') : about.noKey}</Row>
        {page !== undefined && (
          <Row name={about.page}>
            <WebLink address={page}>{page}</WebLink>
          </Row>
        )}
      </dl>
      <Fair facts={fairFacts(session, inspection.schema, inspection.profile)} />
    </section>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

function Fair({ facts }: { facts: readonly FairFact[] }) {
  const { inspect } = useWords();
  const { fair } = inspect;
  return (
    <>
      <h3>{fair.title}</h3>
      <ul class="inspect-fair">
        {ASPECTS.map((aspect) => (
          <li key={aspect}>
            <h4>{fair[aspect]}</h4>
            <ul>
              {facts
                .filter((each) => each.aspect === aspect)
                .map((each) => (
                  <li key={each.fact}>
                    <span class={`badge ${each.is === 'yes' ? 'applies' : ''}`}>{fair.state[each.is]}</span>{' '}
                    {fairText(each, inspect)}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
