import type { ActFormProps } from '../act-form.tsx';
import { ActForm } from '../act-form.tsx';
import { Confirm } from '../confirm.tsx';
import { DelayedPlaces, HeldPlace } from './delayed-places.tsx';
import { FromCase } from './from-case.tsx';
import { SignPair } from './sign-pair.tsx';

/**
 * The form of a case file, in the room of the joint commission: where the mission keeps a room of its own, its case is chosen first, and its release there is signed together
 * with the file (IC1.5). Nothing is filled in from that room.
 */
export default function CaseFile(props: ActFormProps) {
  return (
    <ActForm
      {...props}
      rest={(draft, change) => (
        <>
          <HeldPlace signer={props.signer} {...{ draft, change }} />
          <FromCase
            from={draft.rests[0]}
            onChange={(from) => change({ rests: from ? [from] : [] })}
          />
        </>
      )}
      confirm={(hold) => {
        const [from] = hold.draft.rests;
        return from ? <SignPair {...hold} from={from} /> : <Confirm {...hold} />;
      }}
    >
      {props.children}
      <DelayedPlaces signer={props.signer} />
    </ActForm>
  );
}
