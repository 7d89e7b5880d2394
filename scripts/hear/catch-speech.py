"""Orca's customizations: each utterance goes to file descriptor 3, a socket, as a line of JSON, and to no voice.

Orca imports this file as `orca-customizations` before it speaks. The names are those of Orca 43; the second of each
pair is what later versions call it. Two kinds of line are not utterances: "key" says that Orca has received a key's
press or release, and "idle" answers a line from the other side when Orca and the browser have nothing left to do.
"""

import json
import os
import sys

import orca.input_event
import orca.orca_state
import orca.settings
import orca.speech
from gi.repository import GLib
from orca.speechserver import SayAllContext

out = os.fdopen(3, "w", buffering=1, encoding="utf-8")


def write(kind, text):
    out.write(json.dumps({"kind": kind, "text": str(text)}) + "\n")


# Orca splits what it says at each change of voice. What it says in one go is one line here.
pieces = None
orca_speak = orca.speech.speak


def speak(content, *voice):
    global pieces
    if pieces is not None:
        orca_speak(content, *voice)
        return
    pieces = []
    try:
        orca_speak(content, *voice)
    finally:
        said, pieces = pieces, None
        write("speech", " ".join(said))


def speak_piece(text, *voice):
    if pieces is None:
        write("speech", text)
    else:
        pieces.append(text)


def speak_key(event, *voice):
    name = getattr(event, "getKeyName", None) or event.get_key_name
    write("typed", name())


def speak_character(character, *voice):
    write("character", character)


def say_all(parts, progress):
    """Takes one part a turn of the main loop, as Orca's own speech servers do; the last line is an "end" or a "fault"."""
    place, said = None, []

    def go_on():
        try:
            return next_part()
        except Exception as error:
            write("fault", repr(error))
            raise

    def next_part():
        nonlocal place, said
        context, _ = next(parts, (None, None))
        here = context and (context.obj, context.startOffset, context.endOffset)
        if here != place and said:
            write("speech", " ".join(said))
            said = []
        place = here
        if context is None:
            write("end", "")
            return False
        said.append(context.utterance)
        context.currentOffset = context.endOffset
        progress(context.copy(), SayAllContext.COMPLETED)
        return True

    GLib.idle_add(go_on)


orca_process = orca.input_event.KeyboardEvent.process


def process(event):
    consumed = orca_process(event)
    write("key", event.event_string)
    return consumed


orca.input_event.KeyboardEvent.process = process


def on_question(*_):
    os.read(3, 4096)
    # Of a lower priority than Orca's queue of events.
    GLib.idle_add(answer, priority=GLib.PRIORITY_LOW)
    return True


def answer():
    try:
        # Not cached: it waits until the browser is free to answer.
        orca.orca_state.activeWindow.queryComponent().getExtents(0)
    except Exception:
        # There is no window, or it has just been closed.
        pass
    write("idle", "")
    return False


GLib.io_add_watch(3, GLib.PRIORITY_DEFAULT, GLib.IO_IN, on_question)


def replace(names, writer):
    found = [name for name in names if hasattr(orca.speech, name)]
    if not found:
        raise RuntimeError(f"This version of Orca has no {' or '.join(names)}.")
    for name in found:
        setattr(orca.speech, name, writer)


replace(["speak"], speak)
replace(["_speak"], speak_piece)
replace(["speakKeyEvent", "speak_key_event"], speak_key)
replace(["speakCharacter", "speak_character"], speak_character)
replace(["sayAll", "say_all"], say_all)
replace(["init"], lambda: None)

orca.settings.enableBraille = False
# A page that is read as it opens would be read twice.
orca.settings.sayAllOnLoad = False

# Orca refuses to run beside another Orca of the same person. This one has a session of its own.
if hasattr(sys.modules["__main__"], "otherOrcas"):
    sys.modules["__main__"].otherOrcas = lambda: []
