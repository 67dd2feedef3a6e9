import blankForm from '#client/paper/blank-form.css?raw';
import paper from '#client/paper/paper.css?raw';
import sessionSheet from '#client/paper/session-sheet.css?raw';
import situation from '#client/paper/situation.css?raw';

/** The style that stands within a report that is saved as a file (STYLE_SHEETS). */
export const PAPER_STYLE = [paper, blankForm, sessionSheet, situation].join('\n');
