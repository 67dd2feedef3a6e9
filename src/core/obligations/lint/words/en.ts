import type { Catalogue } from './catalogue.ts';

export const EN: Catalogue = {
  rules: {
    1: {
      asks: 'Who is bound?',
      why: 'A duty of nobody in particular is a duty that each side expects of the other. Whoever monitors it has to know whom to ask.',
      patterns: [
        '[Side] shall …',
        'Each Side shall, for the forces and groups under its command, …',
        'The following shall …: [names of the forces bound].',
      ],
    },
    2: {
      asks: 'Which act, that one can see?',
      why: 'Only what a person can see done or not done can be reported and verified. An effort or an aim is always said to have been made.',
      patterns: [
        '[Side] shall not [fire, cross, move troops] …',
        '[Side] shall [withdraw, release, open] …',
        'Each of these acts is a violation of this paragraph: [list of acts].',
      ],
    },
    3: {
      asks: 'Of which things, from how many, in which unit?',
      why: 'Without the kind of thing and the number from which it counts, the same observation is a breach to one side and nothing to the other.',
      patterns: [
        '… weapons of a calibre of [number] mm or more …',
        '… a movement of [number] or more soldiers …',
        'A truck in this paragraph is a loaded vehicle of at least [number] tonnes.',
      ],
    },
    4: {
      asks: 'Where?',
      why: 'Incidents at the edge of a zone are the first to be disputed. A line that is only described, or of which there are two maps, is disputed at its every bend.',
      patterns: [
        '… within the zone of Annex [letter], version [number], with coordinates in [datum].',
        '… within [number] metres on either side of the line of Annex [letter].',
        '… everywhere under the control of either Side.',
      ],
    },
    5: {
      asks: 'From when until when, by which clock?',
      why: 'Orders take hours to reach those who have to keep them, and two clocks that differ by an hour give a night of incidents at the beginning.',
      patterns: [
        'It applies from [time] UTC on [day month year] until [time] UTC on [day month year].',
        'It applies from [time] UTC on [day month year], until further notice.',
      ],
    },
    6: {
      asks: 'By when, and how is time counted?',
      why: 'What has no day is never late. Where days are counted in two ways, one side is in breach by the calendar of the other.',
      patterns: [
        '… not later than [time] UTC on [day month year].',
        '… within [number] hours of [event], counted from the instant at which [it is recorded].',
        'Days are calendar days and end at 24:00 UTC.',
      ],
    },
    7: {
      asks: 'Measured from what?',
      why: 'How many weapons are left to withdraw, or which prisoners are still to be released, can be said only against a list that both sides have seen before.',
      patterns: [
        '… as listed in Annex [letter].',
        '… measured against the inventory that the Sides exchanged on [day month year].',
        'The list agreed by the Sides is held by [body]; its digest is [digest].',
      ],
    },
    8: {
      asks: 'When is it complete, and who says so?',
      why: 'Other clocks often begin when something is completed. If nobody is to say that it is, the two sides will say it on two different days.',
      patterns: [
        'It is complete when [last act]; [body] certifies this within [number] hours.',
        '[Side] declares completion; [body] confirms or denies it within [number] hours.',
      ],
    },
    9: {
      asks: 'Who verifies, how, and where may they go?',
      why: 'A report by one side about the other settles nothing. Those who verify can say only what they were able to go and see.',
      patterns: [
        '[Body] verifies this paragraph by [patrols, visits, cameras].',
        '[Body] has access to any place in [zone] within [number] hours of its request, by day and by night.',
        'Where it is denied access it says so, with the reason given.',
      ],
    },
    10: {
      asks: 'On what evidence, and whose act is it?',
      why: 'The same photograph proves everything or nothing until the sides have said how sure a finding has to be. And what is done by people whom no side claims is nobody’s act until the text says whose it is.',
      patterns: [
        '[Body] finds that an act has happened where there are reasonable grounds to believe so.',
        'A finding is made on a balance of probabilities.',
        'Acts of [forces and groups] are attributed to the Side that commands or controls them.',
      ],
    },
    11: {
      asks: 'Who is told, how soon, and until when do reports count?',
      why: 'A report that reaches the other side after a week cannot prevent the answer of that night. And a state is settled only when no further report can change it.',
      patterns: [
        'Each Side reports an incident to [body] within [number] hours of learning of it.',
        '[Body] answers each report within [number] hours.',
        'Reports that arrive later than [number] hours after the event no longer count.',
      ],
    },
    12: {
      asks: 'Which exceptions are there, and are these all?',
      why: 'An open exception, such as self-defence without more, covers whatever either side does, and each will rely on it.',
      patterns: [
        'The only exceptions are: [list].',
        '[Act] is no violation where it was notified to [body] at least [number] hours before.',
        'There are no exceptions.',
      ],
    },
    13: {
      asks: 'Is the number a floor or a ceiling?',
      why: 'Up to a hundred is kept by releasing one, or none. Whoever gives up something in return counts on the whole number.',
      patterns: [
        '… at least [number] [unit] by [day].',
        '… no more than [number] [unit] at any time.',
        '… exactly the [number] [unit] listed in Annex [letter].',
      ],
    },
    14: {
      asks: 'On what does it depend?',
      why: 'Two duties that wait for each other are never due. And where a condition cannot be checked, neither can what depends on it.',
      patterns: [
        'This paragraph applies from the moment at which [body] certifies that [paragraph] is complete.',
        'It does not depend on any other paragraph.',
      ],
    },
    15: {
      asks: 'What follows, who decides, and where do disputes go?',
      why: 'If the text promises a penalty and does not say which, or who decides on it, each side will decide for itself, and the other will call that a breach.',
      patterns: [
        'On a finding of [body], [body] decides within [number] days on one of these: [an apology, the return of what was taken, redeployment].',
        'A disagreement goes to [local body]; after [number] hours to [national body]; after [number] days to [mediators].',
        'A finding does not end this agreement, nor entitle a Side to suspend it.',
      ],
    },
    16: {
      asks: 'How is it extended, and what if it is not?',
      why: 'On the last day nobody has time to negotiate. If the text is silent, one side thinks that it goes on and the other that it is free.',
      patterns: [
        'It is extended for [period] if both Sides say so in writing before it ends.',
        'If it is not extended it lapses at [time] UTC on [day month year]; [body] tells both Sides at least [number] hours before.',
      ],
    },
    17: {
      asks: 'Where do the figures come from?',
      why: 'A number that only the side concerned can know is a number that the other will not believe.',
      patterns: [
        '… as counted by [body] at [place] and entered in its register.',
        '… as shown in [register], which both Sides and [body] may read.',
      ],
    },
    18: {
      asks: 'Do all languages say the same?',
      why: 'Each side reads its own language. A number that differs by language is two agreements.',
      patterns: [
        'The same figures, dates and names in [language] and in [language].',
        'In case of difference the text in [language] prevails.',
      ],
    },
    19: {
      asks: 'Is sexual violence among the prohibited acts?',
      why: 'Where a text does not name it, those who monitor are not trained for it and nobody is asked about it, and it goes on while the shooting has stopped.',
      patterns: [
        'Acts of sexual violence are prohibited, by whomever and against whomever.',
        'The prohibited acts include all forms of sexual violence. Survivors are referred to [service]; no details are recorded.',
      ],
    },
    20: {
      asks: 'Can those who verify reach women as well as men?',
      why: 'In many places women who saw something can speak only with a woman, and not in public. A team without women does not hear them.',
      patterns: [
        'Each team of [body] includes women and men, who can speak with anybody alone and in [languages].',
        '[Body] has a place and a way, safe for women and known to them, to be told something in confidence.',
      ],
    },
  },
  missing: {
    addressee: 'It does not say who is bound.',
    'addressee-unentered': 'The words say who is bound ({words}), and no party is entered for it.',
    'addressee-vague': 'These words name nobody in particular: {words}.',
    act: 'No act of the catalogue is entered for it, or read in its words, as forbidden or asked for.',
    'act-other': 'Its act is in no class of the catalogue, and no words say what it is.',
    effort: 'These words promise an effort or an aim, not an act: {words}.',
    breach:
      'It speaks of a violation or a penalty ({words}), and does not say which acts count as a violation.',
    pattern:
      'It does not say whether the act is forbidden, due, limited in number, or to be announced.',
    object: 'It does not say which weapons, forces, persons or goods are meant.',
    unit: 'It has a number, and does not say of what unit.',
    threshold: 'It does not say from which size or number on the act counts.',
    'measure-vague': 'These words are measured differently by each reader: {words}.',
    zone: 'It does not say where it applies, in a zone that is entered.',
    'zone-version': 'It does not say by which version of the line or map the zone is drawn.',
    'zone-datum': 'It does not say in which geodetic datum the coordinates of the zone are.',
    'zone-vague': 'These words name no place that has an edge: {words}.',
    window: 'It does not say from when until when it applies.',
    clock: 'A day or time is said without time of day or without time zone: {words}.',
    deadline: 'It does not say by when, or within which time.',
    'deadline-open':
      'These words speak of a time, and which instant that is does not follow from them: {words}.',
    'set-up': 'It sets up {words}, and does not say by when that has to exist.',
    'time-vague': 'These words name no time: {words}.',
    counted: 'It does not say how days are counted, and from which instant.',
    'left-to-later': 'These words leave something to be settled later: {words}.',
    baseline: 'It does not say from which baseline or list it is measured.',
    'baseline-annex': 'A baseline or list is named, and no digest says which document that is.',
    completion: 'It does not say when it is complete, and who certifies that.',
    verifier: 'It does not say who verifies whether it is kept.',
    freshness: 'It does not say how recent an observation has to be.',
    method: 'It does not say by which means it is verified.',
    access: 'It does not say where those who verify may go, and how soon.',
    standard: 'It does not say what evidence is needed for a finding.',
    attribution: 'It does not say whose act it is when others than regular forces have done it.',
    reporting: 'It does not say to whom incidents are reported, and within which time.',
    lag: 'It does not say until when, after the event, reports still count.',
    exceptions: 'It does not say whether there are exceptions.',
    'exceptions-open': 'It has exceptions, and does not say that these are all.',
    'exceptions-notice':
      'An exception covers certain acts, and no notice in advance is asked for them.',
    'exceptions-vague': 'These words are an exception without an edge: {words}.',
    bound: 'It does not say whether the number is the least or the most.',
    'up-to': 'These words set no least number: {words}.',
    'bound-contradicts':
      'A most is entered where a least number is due, or a least where a limit is meant.',
    cycle: 'It depends on an obligation that in the end depends on it.',
    'dependency-open': 'It depends on obligation {id}, which cannot be computed itself.',
    'dependency-unknown': 'It depends on obligation {id}, which is not known here.',
    condition: 'These words are a condition that no other obligation stands for: {words}.',
    consequence: 'It does not say what follows if it is not kept.',
    penalty: 'It promises a consequence, and does not say what the penalty is.',
    'penalty-decider': 'It promises a consequence, and does not say who imposes or decides it.',
    dispute: 'It does not say where a disagreement about it goes.',
    term: 'It does not say how it is extended, and what happens if it is not.',
    source: 'It does not say where the figures or facts come from by which it is judged.',
    'languages-differ': 'The languages say different things: {a} has {inA}, {b} has {inB}.',
    'names-differ': 'A name differs between the languages: {a} has {inA}, {b} has {inB}.',
    letters: 'There are letters, digits or signs that only look like those of {a}: {inA}.',
    figure: 'A figure is entered that the English words do not have: {value}.',
    'sexual-violence': 'It does not say that sexual violence is among the prohibited acts.',
    reach: 'It does not say how those who verify reach women as well as men.',
  },
};
