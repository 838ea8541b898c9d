"""What the search knows of a language: its small words, the words of its questions, and how its words end.

Of a language that stands in no table, words are found as they are.
"""

from __future__ import annotations

from typing import Any

STOP = {
    "en": """
        a about after all also am an and any are as at be because been before being but by can could did do does doing for
        from get gets getting go going got had has have having he her here hers him his i if im in into is it its ive just
        know let like look looking make may me mine must my myself need needed needs no not of on one or our ours please put
        say she should so some somebody someone something take tell than thanks that the their them then there these they
        this those to too us very was we were will with would you your yours want wants wanted wish
        hi hello hey find search dont again cant really still under over within without between until during while
        since more most other such only own same both each every few let lets able
        didnt doesnt isnt arent wasnt werent wont wouldnt couldnt shouldnt havent hasnt hadnt youre theyre hes shes weve
        thats theres youve ya u r ur pls plz anymore already yet even ever instead maybe though else anyone anybody everyone
        everybody nobody happen happens happened asked asking said says saying told telling think thinks thinking
    """,
    "de": """
        aber alle allem allen aller alles als also am an auch auf aus bei beim bekomme bekommen bin bis bitte brauche brauchen
        da damit dann das dass dein deine dem den denn der des die dies diese diesem diesen dieser dieses doch du durch ein
        eine einem einen einer eines er es etwas für finde finden gibt habe haben hallo hat hier ich ihr ihre im in ins ist ja
        jemand kann kein keine können man mein meine meinem meinen meiner meines mich mir mit möchte muss müssen nach nicht
        noch nun nur ob oder ohne sein seine sich sie sind so soll sollte über um und uns unser unsere vom von vor war was weiß
        wegen wenn wer werden wie will wir wird wo wollen zu zum zur mal gerade bekommt geht machen mache tun
    """,
}
QUESTIONS = {
    "en": {
        "how": (
            "how, how do i, how can i, how to, what do i do, what should i do, what to do, what happens, what now, what if, "
            "can i, may i, do i, am i allowed, where do i, when do i, what must i"
        ),
        "who": "who, whom, whose, who is, contact for, in charge of, responsible for",
        "what": (
            "what, whats, what is, what are, what does, what is a, meaning, meaning of, mean, means, definition, definition of, "
            "define, stand for, stands for, explain, difference, difference between"
        ),
        "when": "when, how long, how soon, by when, how often",
        "where": "where, where is, where can i, which, why, how much, how many",
    },
    "de": {
        "how": (
            "wie, wie kann ich, was tun, was muss ich tun, was mache ich, was passiert, was nun, darf ich, kann ich, muss ich"
        ),
        "who": "wer, wem, wen, wessen, an wen, bei wem, ansprechpartner für, zuständig, zuständig für, verantwortlich für",
        "what": "was, was ist, was sind, was heißt, was bedeutet, bedeutung, bedeutet, definition, unterschied",
        "when": "wann, wie lange, bis wann, wie oft",
        "where": "wo, woher, wohin, welche, welcher, welches, warum, wieso, wie viel, wie viele",
    },
}
HINTS = {
    "en": {
        "metric": "measure, measured, metric, kpi, rate, ratio, percentage, figure",
        "document": "form, template, letter, document, sheet",
        "system": "system, tool, app, portal, software, platform",
        "role": "role, job description",
        "process": "process, procedure, workflow, steps, checklist",
        "page": "policy, rules, guideline",
        "practice": "practice, principle",
        "comparison": "compare, comparison, versus, vs",
    },
    "de": {
        "metric": "kennzahl, quote, rate, anteil",
        "document": "formular, vorlage, brief, dokument, schreiben, bescheinigung",
        "system": "system, programm, portal, software, plattform",
        "role": "rolle, stelle",
        "process": "prozess, ablauf, schritte, checkliste, verfahren",
        "page": "richtlinie, regeln, regelung",
        "practice": "praxis, grundsatz",
        "comparison": "vergleich",
    },
}
"""Words that name a kind rather than a thing."""
WEAK = {
    "en": """
        one two three four five six seven eight nine ten day days week weeks month months year years today tomorrow
        yesterday now new old question help person people thing things way company work working job place lot bit high
        low big small good bad long short time handle deal possible
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december
    """,
    "de": """
        eins zwei drei vier fünf sechs sieben acht neun zehn tag tage tagen woche wochen monat monate monaten jahr jahre jahren
        heute morgen gestern jetzt neu neue neuen alt alte person leute sache firma arbeit arbeiten stelle zeit lange kurz
    """,
}
"""Words that tell little beside others."""
IRREGULAR = {
    "en": """
        paid:pay lost:lose stolen:steal stole:steal broke:break broken:break fell:fall fallen:fall bought:buy sold:sell
        wrote:write written:write gave:give given:give kept:keep spoke:speak spoken:speak met:meet held:hold
        chose:choose chosen:choose forgot:forget forgotten:forget began:begin begun:begin ran:run won:win sent:send
        spent:spend taught:teach thought:think brought:bring caught:catch dealt:deal drove:drive felt:feel led:lead
        meant:mean rose:rise sat:sit slept:sleep stood:stand took:take taken:take went:go wore:wear children:child
        wives:wife dying:die dies:die died:die lying:lie resignation:resign enrollment:enrolment enroll:enrol
        labor:labour color:colour center:centre organization:organisation organize:organise program:programme
        license:licence behavior:behaviour counseling:counselling
    """,
}
"""What an ending does not tell, and words as they are spelled across the ocean."""
ENDINGS = {
    "en": (
        ("sses ss 2", "ies y 2", "ss ss 1", "us us 1", "is is 1", "s - 2"),
        ("ness - 3", "ment - 3", "eed ee 2", "ied y 2", "ing - 3", "ed - 3"),
        ("bb b 2", "dd d 2", "gg g 2", "ll l 3", "mm m 2", "nn n 2", "pp p 2", "rr r 2", "tt t 2"),
        ("e - 3",),
    ),
    "de": (
        ("innen - 4", "ungen - 4", "ung - 4", "ern - 4", "em - 4", "en - 3", "er - 3", "es - 4", "e - 3", "s - 4", "n - 4"),
        ("er - 5", "en - 5", "st - 5", "t - 6"),
    ),
}
"""In stages: of each the first that fits is cut off or replaced, if so many letters stay before it."""
SUFFIXES = {
    "en": "ations ation itions ition ions ion ances ance ences ence als al ees ee ers er ors or ity ive ate ates ated ation able",
    "de": "ierung ieren ation heit keit lich isch schaft",
}
"""What a word is built with: without it, it is the beginning of its relatives."""
SPELLINGS = {"de": (("ae", "a"), ("oe", "o"), ("ue", "u"))}
"""Letters that are written in two ways, once accents are gone."""
COMPOUNDING = {"de"}


def tongue(language: str) -> dict[str, Any]:
    """As `assets/search/engine.js` reads it; a German handbook holds English words too, and so its small words are both."""
    name = language.partition("-")[0]
    spoken = [name] if name == "en" else [name, "en"]
    return {
        "name": name,
        "stop": sorted({word for one in spoken for word in STOP.get(one, "").split()}),
        "questions": {sort: _listed(spoken, QUESTIONS, sort) for sort in QUESTIONS["en"]},
        "hints": {kind: _listed(spoken, HINTS, kind) for kind in HINTS["en"]},
        "weak": sorted({word for one in spoken for word in WEAK.get(one, "").split()}),
        "irregular": [pair.split(":") for pair in IRREGULAR.get(name, "").split()],
        "endings": [[ending.replace("-", "").split(" ") for ending in stage] for stage in ENDINGS.get(name, ())],
        "suffixes": SUFFIXES.get(name, "").split(),
        "spellings": SPELLINGS.get(name, ()),
        "compounding": name in COMPOUNDING,
    }


def _listed(spoken: list[str], table: dict[str, dict[str, str]], key: str) -> list[str]:
    return [phrase for one in spoken if one in table for phrase in table[one][key].split(", ")]
