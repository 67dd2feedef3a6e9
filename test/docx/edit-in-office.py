"""Edits a Word file in LibreOffice as people do, with changes recorded, each in their own name.

python3 edit-in-office.py PROGRAM PROFILE SOURCE TARGET EDITS

PROGRAM is LibreOffice's folder of programs, PROFILE and the files are file: addresses, EDITS is JSON: a list of {author, find, commands, isQuiet?}, where `find` is
selected, nothing is recorded if `isQuiet`, and each command is [name, arguments?], as `.uno:InsertText` takes them. Drives LibreOfficeKit, the interface that every LibreOffice brings with it.
"""
import ctypes
import json
import os
import sys
import threading

program, profile, source, target, edits = sys.argv[1:6]
library = ctypes.CDLL(os.path.join(program, "libmergedlo.so"), mode=ctypes.RTLD_GLOBAL)
hook = library.libreofficekit_hook_2
hook.restype = ctypes.c_void_p
hook.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
TEXT = ctypes.c_char_p
# LOK_CALLBACK_UNO_COMMAND_RESULT in LibreOfficeKitEnums.h
COMMAND_RESULT = 16


def method(thing, slot, result, *arguments):
    """The function in this place of a LibreOfficeKit class (LibreOfficeKit.h, counted from nSize)."""
    table = ctypes.cast(thing, ctypes.POINTER(ctypes.c_void_p))[0]
    address = ctypes.cast(table, ctypes.POINTER(ctypes.c_void_p))[slot]
    return ctypes.CFUNCTYPE(result, ctypes.c_void_p, *arguments)(address)


office = hook(program.encode(), profile.encode())
if not office:
    sys.exit("LibreOffice does not start")
document = method(office, 2, ctypes.c_void_p, TEXT)(office, source.encode())
if not document:
    sys.exit("LibreOffice does not open the file")
save = method(document, 2, ctypes.c_int, TEXT, TEXT, TEXT)
begin = method(document, 13, None, TEXT)
post = method(document, 17, None, TEXT, TEXT, ctypes.c_bool)

done = threading.Event()
waiting = [""]


@ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)
def told(kind, payload, _):
    if kind == COMMAND_RESULT and payload and waiting[0] in payload.decode():
        done.set()


method(document, 14, None, ctypes.c_void_p, ctypes.c_void_p)(
    document, ctypes.cast(told, ctypes.c_void_p), None
)


def command(name, arguments=None, repeatable=False):
    """Waits for the answer. What can be said twice is said again: on a busy machine LibreOffice now and then loses the first command."""
    waiting[0] = name
    done.clear()
    for _ in range(40 if repeatable else 1):
        post(document, name.encode(), json.dumps(arguments).encode() if arguments else None, True)
        if done.wait(6 if repeatable else 240):
            return
    sys.exit("LibreOffice does not answer " + name)


def of(kind, value):
    return {"type": kind, "value": value}


for edit in json.loads(edits):
    author = json.dumps({".uno:Author": of("string", edit["author"])})
    begin(document, author.encode())
    command(".uno:TrackChanges", {"TrackChanges": of("boolean", not edit.get("isQuiet"))}, True)
    command(".uno:GoToStartOfDoc")
    search = {
        "SearchItem.SearchString": of("string", edit["find"]),
        "SearchItem.Backward": of("boolean", False),
        "SearchItem.Command": of("unsigned short", 0),
    }
    command(".uno:ExecuteSearch", search)
    for each in edit["commands"]:
        command(*each)

if not save(document, target.encode(), b"docx", None):
    sys.exit("LibreOffice does not save the file")
# Its threads do not end by themselves.
os._exit(0)
