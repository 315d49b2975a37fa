"""What a person is called by her system, for a name to begin with."""

import getpass

from annotator.domain.errors import UserError
from annotator.domain.programs import checked_name, is_program_name


def system_user() -> str:
    """Return the system's name for the person; empty where it is unknown or no annotator's name."""
    try:
        name = checked_name(getpass.getuser())
    except (ImportError, KeyError, OSError, UserError):
        return ""
    return "" if is_program_name(name) or "/" in name else name
