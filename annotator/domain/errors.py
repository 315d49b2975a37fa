"""One tree of errors: the user's problem, the environment's problem, our bug."""


class AnnotatorError(Exception):
    """Any error this program raises on purpose; its text is a sentence for a person.

    `option` is what helps on the command line, which adds it to the sentence.
    """

    def __init__(self, *arguments: object, option: str = "") -> None:
        super().__init__(*arguments)
        self.option = option


class UserError(AnnotatorError):
    """Something the user can put right; the text says what and how."""


class EnvironmentProblem(AnnotatorError):
    """The machine will not play along: no rights, no space, no display, a missing library."""


class Bug(AnnotatorError):
    """A broken promise of ours; shown with a report to copy."""


class RangeError(UserError):
    """A range that is empty, reversed, negative or beyond its text."""


class RecordError(UserError):
    """One record of an import that cannot be taken; the rest stands."""


class NotAProject(UserError):
    """The file is not a project of this program and is left untouched."""


class NewerProject(UserError):
    """The project was written by a newer version of the program."""


class CannotWrite(EnvironmentProblem):
    """A project or its folder cannot be written; perhaps it can be read."""


class DamagedProject(EnvironmentProblem):
    """The project file, or a part of it, can no longer be read; `annotator rescue` may help."""


class ProjectInUse(UserError):
    """Another program has the project open."""


class StaleChange(UserError):
    """A change that was planned on a state the project is no longer in."""


class InBin(StaleChange):
    """A change to an article that has been put in the bin since."""

    def __init__(self, said: str = "The article is in the bin; restore it first.") -> None:
        """Say what to do."""
        super().__init__(said)


class CannotUndo(UserError):
    """Later work builds on the change, so undoing it would break that work."""


class Cancelled(AnnotatorError):
    """A person cancelled a job; what it had finished stands."""
