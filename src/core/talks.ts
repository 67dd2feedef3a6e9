import type { CommissionState } from './commission.ts';
import type { ConductState } from './conduct.ts';
import type { ConsentState } from './consent-standing.ts';
import type { CountingState } from './counting/acts.ts';
import type { CredentialsState } from './credentials-state.ts';
import type { HotlineState } from './hotline.ts';
import type { IntakeState } from './incidents/intake.ts';
import type { IncidentsState } from './incidents/state.ts';
import type { InstrumentsState } from './instrument-state.ts';
import type { ReleasesState } from './joint-statement.ts';
import type { ListsState } from './lists.ts';
import type { MinutesState } from './minutes.ts';
import type { NotesState } from './notes.ts';
import type { ObligationsState } from './obligations/state.ts';
import type { PointsState } from './points.ts';
import type { PowersState } from './powers.ts';
import type { ProcedureState } from './procedure.ts';
import type { ReferralState } from './referral.ts';
import type { ShuttleState } from './shuttle-state.ts';
import type { SilenceState } from './silence-state.ts';
import type { RoomState } from './state.ts';
import type { TakenDownState } from './taken-down.ts';
import type { TextsState } from './text/state.ts';
import type { TruceTermsState } from './truce-terms.ts';
import type { ZonesState } from './zones.ts';

/**
 * What the rules keep of the talks, one part for each subject, made when the subject is first acted on: a room in which nothing of it has happened keeps
 * nothing of it, and the states of rules version 1 stay as they were.
 */
export interface TalksState {
  procedure: ProcedureState;
  credentials: CredentialsState;
  conduct: ConductState;
  powers: PowersState;
  points: PointsState;
  consent: ConsentState;
  referral: ReferralState;
  silence: SilenceState;
  minutes: MinutesState;
  shuttle: ShuttleState;
  truce: TruceTermsState;
  commission: CommissionState;
  hotline: HotlineState;
  lists: ListsState;
  counting: CountingState;
  releases: ReleasesState;
  takenDown: TakenDownState;
  notes: NotesState;
  texts: TextsState;
  instruments: InstrumentsState;
  zones: ZonesState;
  obligations: ObligationsState;
  incidents: IncidentsState;
  intake: IntakeState;
}

export interface TalksPart<P> {
  /** For `refuse`: what there is, or the empty part. Never to be changed. */
  read(state: RoomState): Readonly<P>;
  /** For `apply`: the part in the state, made if there is none yet. */
  change(state: RoomState): P;
}

/**
 * The part of a subject.
 *
 * @example const points = talksPart('points', () => ({ points: {} }));
 */
export function talksPart<N extends keyof TalksState>(
  name: N,
  start: () => TalksState[N],
): TalksPart<TalksState[N]> {
  const empty = start();
  return {
    read: (state) => (state.talks?.[name] as TalksState[N] | undefined) ?? empty,
    change: (state) =>
      ((state.talks ??= {})[name] ??= start() as Partial<TalksState>[N]) as TalksState[N],
  };
}
