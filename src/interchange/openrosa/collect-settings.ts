/**
 * OR6: the settings of a project in ODK Collect and KoboCollect, as their settings codes hold them. Names and values are those of the apps’ own schema
 * (client-settings.schema.json); a setting that a code does not name goes back to the app’s default, so every one that matters is named.
 */
export interface CollectLogin {
  /** Where phones reach the gateway. */
  origin: string;
  name: string;
  password: string;
  /** Of the protected settings, so that whoever holds the phone cannot change them. */
  adminPassword: string;
}

export function collectSettings({ origin, name, password, adminPassword }: CollectLogin) {
  return {
    // Neither name nor colour says whose it is.
    project: { name: 'Form', icon: 'F', color: '#5f6368' },
    general: {
      protocol: 'odk_default',
      server_url: origin,
      username: name,
      password,
      // Sent only when a person says so, and then gone from the phone.
      autosend: 'off',
      delete_send: true,
      // Looked for only when a person says so: a phone that asks every hour shows where it is.
      form_update_mode: 'manual',
      automatic_update: false,
      hide_old_form_versions: true,
      instance_sync: false,
      constraint_behavior: 'on_swipe',
      image_size: 'original_image_size',
      high_resolution: false,
      external_app_recording: false,
      guidance_hint: 'no',
      analytics: false,
      metadata_username: '',
      metadata_phonenumber: '',
      metadata_email: '',
      background_location: false,
      background_recording: false,
    },
    admin: {
      admin_pw: adminPassword,
      // No list of drafts and none of what was sent; what waits to be sent can be seen, sent and deleted.
      edit_saved: false,
      view_sent: false,
      send_finalized: true,
      delete_saved: true,
      get_blank: true,
      change_server: false,
      change_project_display: false,
      change_app_theme: false,
      change_app_language: true,
      change_font_size: true,
      change_navigation: true,
      // A map is drawn by somebody else’s server, which learns what is looked at.
      maps: false,
      form_update_mode: false,
      periodic_form_updates_check: false,
      automatic_update: false,
      hide_old_form_versions: false,
      change_autosend: false,
      delete_after_send: false,
      change_constraint_behavior: false,
      high_resolution: false,
      image_size: false,
      guidance_hint: false,
      external_app_recording: false,
      instance_form_sync: false,
      change_form_metadata: false,
      analytics: false,
      moving_backwards: true,
      access_settings: false,
      change_language: true,
      jump_to: true,
      // What is begun is finished or gone: no half report lies on the phone.
      save_mid: false,
    },
  };
}
