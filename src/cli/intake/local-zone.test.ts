import { describe, expect, it } from 'vitest';
import { Misuse } from '../command.ts';
import { localZone } from './local-zone.ts';

describe('the clock where the mission works', () => {
  it('OR2.3 resolves a local time to an instant and an offset', () => {
    expect(localZone('+05:00').resolve('2031-03-04T14:05:00')).toEqual({
      instant: '2031-03-04T09:05:00Z',
      offset: 300,
    });
    expect(localZone('+05:00').name).toBeUndefined();
    expect(localZone('UTC').name).toBe('UTC');
  });

  it('OR3.4 says of a local time that does not exist, or exists twice, that it is so', () => {
    // Lord Howe moves its clocks by half an hour, which is as odd as it gets.
    const zone = localZone('Australia/Lord_Howe');
    expect(zone.resolve('2031-10-05T02:15:00').doubt).toBe('absent');
    expect(zone.resolve('2031-04-06T01:45:00').doubt).toBe('twice');
    expect(zone.resolve('2031-04-06T12:00:00').doubt).toBeUndefined();
  });

  it('OR2.3 a zone that the table does not have is a misuse', () => {
    for (const name of ['East Bank', '', '+25:00', '../zone']) {
      expect(() => localZone(name)).toThrow(Misuse);
    }
  });
});
