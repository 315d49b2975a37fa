"""The command line that makes the same export; no Qt."""

import shlex
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.ports import ExportOptions
from annotator.services.exporting import ExportRequest

_USUAL = ExportOptions()


def command_of(request: ExportRequest, project: Path) -> str:
    """Return the command that exports the same; of a mapping, its labels."""
    return shlex.join(["annotator", "export", str(project), str(request.out), *_options(request)])


def _options(request: ExportRequest) -> Iterator[str]:
    yield from ("--format", request.format)
    if request.person is not None:
        yield from ("--annotator", request.person)
    if not request.only_done:
        yield from ("--status", "any")
    if request.with_undecided:
        yield "--with-undecided"
    yield from _training_options(request.options)
    for name, value in request.options.settings.items():
        yield from ("--set", f"{name}={value}")
    labels = request.mapping.labels if request.mapping is not None else {}
    for ours, theirs in labels.items():
        if ours != theirs:
            yield from ("--map", f"{ours}={theirs}")


def _training_options(options: ExportOptions) -> Iterator[str]:
    for name, value, usual in (
        ("--align", options.align, _USUAL.align),
        ("--fragments", options.fragments, _USUAL.fragments),
        ("--dev", options.dev_share, _USUAL.dev_share),
        ("--test", options.test_share, _USUAL.test_share),
        ("--seed", options.seed, _USUAL.seed),
    ):
        if value != usual:
            yield from (name, str(value))
    if options.drop_boilerplate:
        yield "--drop-boilerplate"
