import type { IntakeSite, Phone } from './intake-site.ts';
import { bytesOf, JFIF, jpeg, segment, u32be } from '../support/pictures.ts';

/** A report that a monitor files on a phone with no connection and hands over later: the first part of the way of an incident, for whatever comes after it. */

export const SOURCE = 'Farid Nadimzada, the ferryman, by the blue boat';
export const WORDS = 'Twelve shots from the old mill, then a boat turned back.';
export const PLACE = 'Below the old mill at the Sarn ford';
/** What the camera wrote into the picture, beside where it was. */
export const CAMERA = 'Sarnkamera 9000 serial 471108';

/** 31° 35', as three rationals of an Exif latitude. */
const LATITUDE = [31, 1, 35, 1, 0, 1].flatMap(u32be);

/** Big-endian TIFF: an IFD whose one entry leads to a GPS IFD with a latitude; then the camera’s name. */
export const EXIF = segment(
  0xe1,
  bytesOf(
    'Exif\0\0MM',
    [0, 42, ...u32be(8)],
    [0, 1, 0x88, 0x25, 0, 4, ...u32be(1), ...u32be(26), ...u32be(0)],
    [0, 1, 0, 2, 0, 5, ...u32be(3), ...u32be(44), ...u32be(0)],
    LATITUDE,
    CAMERA,
  ),
);

/** Not a picture that shows anything: what matters is what stands in it. */
export const PHOTO = jpeg([JFIF, EXIF]);
/** What the original and its copy both have. */
export const PICTURE = 'Q'.repeat(65);
export const GPS = Buffer.from(LATITUDE).toString('latin1');

/** Everything that must be readable nowhere but on the mission’s devices. */
export const SECRETS: readonly string[] = [
  SOURCE,
  'Nadimzada',
  WORDS,
  PLACE,
  CAMERA,
  PICTURE,
  'small-arms-fire',
];

/** The page is read once and made ready, at a press each. */
export async function makeReady(site: IntakeSite, { page }: Phone): Promise<void> {
  await page.goto(site.reportPage);
  await page.getByRole('button', { name: 'Sign in and read the room' }).click();
  await page
    .getByRole('button', { name: 'Make this device ready for work without a connection' })
    .click();
  await page.locator('[data-ready]').waitFor();
}

/** Fills in the form, as far as *Read it over*. */
export async function fillIn({ page }: Pick<Phone, 'page'>): Promise<void> {
  await page.getByLabel('What happened').selectOption('small-arms-fire');
  await page.getByLabel('Day', { exact: true }).fill('2026-03-05');
  await page.getByRole('radio', { name: 'Part of the day' }).check();
  await page.getByRole('radio', { name: /^Evening/ }).check();
  await page.getByLabel('The place in words').fill(PLACE);
  await page.getByRole('radio', { name: 'About 1 km' }).check();
  await page.getByRole('button', { name: 'Use this device’s position' }).click();
  await page.locator('[data-area]').waitFor();
  await page.getByLabel('How many, if known').fill('12');
  await page.getByLabel('How it is known').selectOption('told');
  await page.getByLabel('What was seen, heard or told').fill(WORDS);
  await page.getByLabel(/^Who told it/).fill(SOURCE);
  await page.getByLabel('What the person agrees to').selectOption('share-without-source');
  await page.getByLabel('Take a photograph').setInputFiles({
    name: 'IMG_20260305_Farid.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(PHOTO),
  });
  await page.locator('[data-file]').waitFor();
  await page.getByRole('button', { name: 'Read it over' }).click();
  await page.locator('[data-sentence]').waitFor();
}

/**
 * From a phone that is enrolled: made ready, cut off, the page loaded again, the report filed and kept, the page loaded once more, the connection back, handed over.
 *
 * @param at looks at the phone on the way
 * @returns the act of the report, as the mission’s room has it
 */
export async function reportFromPhone(
  site: IntakeSite,
  phone: Phone,
  at: (step: 'ready' | 'form' | 'review' | 'kept' | 'handed-over') => Promise<void> = async () =>
    undefined,
): Promise<string> {
  const { page, context } = phone;
  await makeReady(site, phone);
  await at('ready');
  await context.setOffline(true);
  await page.reload();
  await page.getByText('No connection. Keep the report on this device').first().waitFor();
  await at('form');
  await fillIn(phone);
  await at('review');
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await page.locator('[data-kept]').waitFor();
  await page.reload();
  await page.locator('[data-kept]').waitFor();
  await at('kept');
  await context.setOffline(false);
  await page.locator('[data-kept]').getByRole('button', { name: 'Hand over now' }).click();
  const done = page.locator('[data-handed-over]');
  await done.waitFor();
  await done.getByText(/^(\d{5} ){7}\d{5}$/).waitFor();
  await at('handed-over');
  return (await done.getAttribute('data-handed-over')) as string;
}
