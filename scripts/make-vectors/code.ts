import { shortCode, type CodeKind } from '../../src/record/code.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { ROOM, type VectorFile } from './fixtures.ts';

export function codeVectors(): VectorFile {
  const taken = (name: string, kind: CodeKind, subject: string) => ({
    name,
    kind,
    subject,
    shortCode: shortCode(nodeProvider, kind, subject),
  });
  const id = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const head = `parley/${ROOM}\n3\nlO0/FWhOT/Jg23ZlJlxZ/QawQSI3QtC9CtljRFhYCwo=\n`;
  const vkey = 'talks.example/record+7b639680+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c';
  const room = taken('a room, by the id of its opening act', 'room', id);
  return {
    format: 'code',
    rules: ['RC7.8'],
    about: 'Short codes. What is refused is not the code of its subject.',
    accept: [
      room,
      taken('a checkpoint, by the three lines of its text', 'checkpoint', head),
      taken('a key, by its vkey', 'key', vkey),
      taken('an act, by its id', 'act', id),
      taken('a text, by its hash', 'text', 'lO0/FWhOT/Jg23ZlJlxZ/QawQSI3QtC9CtljRFhYCwo='),
    ],
    reject: [
      {
        ...room,
        name: 'the same subject as a checkpoint',
        code: 'code.differs',
        kind: 'checkpoint',
      },
      { ...room, name: 'the same subject as an act', code: 'code.differs', kind: 'act' },
      { ...room, name: 'another subject', code: 'code.differs', subject: id.replace('e3', 'e4') },
      { ...room, name: 'a subject in capitals', code: 'code.differs', subject: id.toUpperCase() },
    ],
  };
}
