import type { ActType } from '#core/declare.ts';
import { restatedFields } from './restate.ts';
import { fieldsOf, type Field, type Shape } from '#client/entry/shape-of.ts';

/** The fields that a person is asked for: not hashes, which the device computes, nor what the act only says again from the record. */
export function askedOf(type: ActType): readonly Field[] {
  const hidden = new Set([
    ...Object.keys(type.hashes ?? {}),
    ...restatedFields(type.name),
    // What was taken down is an act of its own, with a form of its own.
    ...(type.name === 'taken-down.enter' ? ['type', 'version'] : []),
  ]);
  const without = (fields: readonly Field[], within: string): Field[] =>
    fields
      .filter(({ name }) => !hidden.has(within + name))
      .map((field): Field => {
        const { shape } = field;
        const path = `${within}${field.name}.`;
        if (shape.is === 'group') {
          return { ...field, shape: { is: 'group', fields: without(shape.fields, path) } };
        }
        if (shape.is !== 'list' || shape.of.is !== 'group') return field;
        const of: Shape = { is: 'group', fields: without(shape.of.fields, path) };
        return { ...field, shape: { ...shape, of } };
      });
  return without(fieldsOf(type.body), '');
}
