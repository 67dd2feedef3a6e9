import { describe, expect, it } from 'vitest';
import { collectSettings } from './collect-settings.ts';

const settings = collectSettings({
  origin: 'https://intake.example',
  name: 'phone-1',
  password: 'abcde-fghjk-mnpqr-stuvw-xyz23',
  adminPassword: 'zzz',
});

describe('the settings of a phone', () => {
  it('OR6.1 nothing is sent but at command, and what was sent is gone', () => {
    const { general, admin } = settings;
    expect([general.autosend, general.delete_send, general.form_update_mode]).toEqual([
      'off',
      true,
      'manual',
    ]);
    // At command, and before it: what waits can be seen, sent and deleted; there is no other list.
    expect([admin.send_finalized, admin.delete_saved, admin.view_sent, admin.edit_saved]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(admin.save_mid).toBe(false);
  });

  it('OR6.1 no analytics, no place or sound in the background, no name, number or address of a person', () => {
    const { general } = settings;
    expect([general.analytics, general.background_location, general.background_recording]).toEqual([
      false,
      false,
      false,
    ]);
    for (const [name, value] of Object.entries(general)) {
      if (name.startsWith('metadata_')) expect(value).toBe('');
    }
  });

  it('OR6.1 whoever holds the phone cannot change what it sends, when, or to whom', () => {
    const { admin, project } = settings;
    expect(admin.admin_pw).toBe('zzz');
    const open = Object.entries(admin).filter(([, value]) => value === true);
    expect(open.map(([name]) => name)).toEqual([
      'send_finalized',
      'delete_saved',
      'get_blank',
      'change_app_language',
      'change_font_size',
      'change_navigation',
      'moving_backwards',
      'change_language',
      'jump_to',
    ]);
    expect(JSON.stringify(project)).not.toMatch(/incident|mission|parley/i);
  });
});
