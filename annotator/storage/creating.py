"""A new project file: made aside, and put in its place when it is whole."""

import os
from pathlib import Path

from annotator.domain.errors import CannotWrite, UserError
from annotator.domain.ids import new_id
from annotator.domain.scheme import Scheme
from annotator.services.claims import claimed
from annotator.services.durable import why
from annotator.storage.database import close_database, create_database, translated_errors
from annotator.storage.files import replace_database


def create_project(path: Path, scheme: Scheme, name: str) -> None:
    """Make a new project, which appears whole or not at all; it is not opened.

    Raises UserError when there is something at `path` already, and
    EnvironmentProblem when it cannot be written.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    if os.path.lexists(target):  # a link to itself, too
        raise UserError(f"{path} exists already; choose another name.")
    try:
        with claimed(target) as claim:
            claim.part.mkdir()
            partial = claim.part / target.name
            _make(partial, path, scheme, name)
            replace_database(partial, target)
    except OSError as error:
        raise CannotWrite(f"{path} cannot be written: {why(error)}.") from error


def _make(partial: Path, path: Path, scheme: Scheme, name: str) -> None:
    create_database(partial, told_as=path)
    try:
        with translated_errors(path):
            _fill(scheme, name)
    finally:
        close_database()


def _fill(scheme: Scheme, name: str) -> None:
    """Write what a new project begins with."""
    from annotator.services.guidelines import first_guidelines
    from annotator.storage.models import Setting
    from annotator.storage.orm import DATABASE
    from annotator.storage.project_changes import GUIDELINES
    from annotator.storage.scheme_rows import store_scheme

    with DATABASE.atomic():
        Setting.create(name="id", value=new_id())
        Setting.create(name="name", value=name)
        store_scheme(scheme)
        for language, text in first_guidelines(scheme).items():
            Setting.create(name=GUIDELINES + language, value=text)
