"""Why the machine refuses a file, in Dutch: by itself it says so in English."""

import errno

_WHY = {
    errno.EACCES: "je hebt daar geen rechten voor",
    errno.EPERM: "je hebt daar geen rechten voor",
    errno.EROFS: "daar kun je alleen lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.ENOENT: "die plek bestaat niet",
    errno.ENOTDIR: "een deel van die plek is geen map",
    errno.EISDIR: "dat is een map",
    errno.ENAMETOOLONG: "de naam is te lang",
}


def reason(error: OSError) -> str:
    """To stand behind a colon. What we have no words for stays as the machine says it."""
    return _WHY.get(error.errno or 0) or error.strerror or type(error).__name__
