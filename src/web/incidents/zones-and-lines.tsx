import type { LayerRow, ZoneRow } from '#core/views/obligations.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { LayerName } from '../map/caption.tsx';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { EnteredBy } from './entered-by.tsx';
import { useIncidents } from './use-incidents.ts';

/** What can be done about the map: zones drawn and replaced, lines supplied, and switched on by the mediators. Lines that are not shown are named to them alone (OB2.9). */
export function ZonesAndLines() {
  const { say } = useWords();
  const { register } = useIncidents();
  const zones = Object.values(register.zones).filter((zone) => zone.replacedBy === undefined);
  const layers = Object.values(register.layers);
  const isMediator = useIsMediator();
  return (
    <>
      <p className={`${entries['actions']} no-print`}>
        <EnterLink type="zone.define">{say('zones.do.define')}</EnterLink>
        <EnterLink type="layer.supply">{say('zones.do.supply')}</EnterLink>
      </p>
      {zones.length > 0 && (
        <details data-zones={zones.length}>
          <summary>{say('zones.all', { count: zones.length })}</summary>
          <ul className={entries['steps']}>
            {zones.map((zone) => (
              <li key={zone.act} data-zone={zone.act}>
                <Zone zone={zone} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {isMediator && layers.length > 0 && (
        <section aria-labelledby="lines" className={entries['part']}>
          <h3 id="lines">{say('zones.lines')}</h3>
          <p className={entries['soft']}>{say('zones.lines.help')}</p>
          <ul className={entries['steps']}>
            {layers.map((layer) => (
              <li key={layer.act} data-lines={layer.act} data-shown={layer.shown}>
                <Lines layer={layer} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Zone({ zone }: { zone: ZoneRow }) {
  const { say, language } = useWords();
  return (
    <>
      <p>
        <strong>
          <InWords words={zone.label} />
        </strong>
      </p>
      <p>
        {say('zones.from', {
          source: pick(zone.source, language).text,
          version: pick(zone.version, language).text,
        })}
      </p>
      <p className={entries['soft']}>
        <EnteredBy said={zone} />
      </p>
      <p className={`${entries['actions']} no-print`}>
        <EnterLink type="zone.define" body={{ replaces: zone.act }}>
          {say('zones.do.replace')}
        </EnterLink>
      </p>
    </>
  );
}

function Lines({ layer }: { layer: LayerRow }) {
  const { say, language } = useWords();
  const { act, label, supplier, version, lines, shown } = layer;
  const named = { id: act, name: label, supplier, version: pick(version, language).text, lines };
  return (
    <>
      <p>
        <LayerName layer={named} />
      </p>
      <p>{say(shown ? 'zones.lines.shown' : 'zones.lines.not-shown')}</p>
      <p className={entries['soft']}>
        <EnteredBy said={layer} />
      </p>
      <p className={`${entries['actions']} no-print`}>
        <EnterLink type="layer.show" body={{ layer: act, shown: !shown }}>
          {say(shown ? 'zones.do.hide' : 'zones.do.show')}
        </EnterLink>
      </p>
    </>
  );
}

function useIsMediator(): boolean {
  const own = useOwnParty();
  const { state } = useTalks().views.members;
  return own !== undefined && state?.parties[own]?.role === 'mediator';
}
