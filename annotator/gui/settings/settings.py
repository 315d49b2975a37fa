"""What the window remembers between two starts, on this machine only."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from annotator.gui.reading.reading_settings import ReadingSettings
from annotator.gui.theme import ThemeChoice
from annotator.services.backup_files import BackupRules

RECENT = 10


class Settings:
    """Typed names for what is kept in a QSettings."""

    def __init__(self, store: QSettings) -> None:
        """Keep everything in `store`."""
        self._store = store
        self.reading = ReadingSettings(store)

    @property
    def recent(self) -> list[Path]:
        """Projects opened lately, the last one first; those that are gone are left out."""
        return [path for path in self.all_recent if path.is_file()]

    @property
    def all_recent(self) -> list[Path]:
        """Projects opened lately, the last one first, whether or not they are still there."""
        return [Path(each) for each in self._texts("recent") if each]

    def forget_recent(self, path: Path) -> None:
        """Offer a project no longer."""
        self._store.setValue(
            "recent", [each for each in self._texts("recent") if each != str(path)]
        )

    def add_recent(self, path: Path) -> None:
        """Remember that a project was opened."""
        whole = str(path.absolute())  # the next start may be in another folder
        known = [each for each in self._texts("recent") if each not in {whole, str(path)}]
        self._store.setValue("recent", [whole, *known][:RECENT])

    def person(self, project: str) -> str:
        """Return who annotated a project last, empty when nobody did here."""
        return str(self._store.value(f"projects/{project}/person", ""))

    def set_person(self, project: str, person: str) -> None:
        """Remember who annotates a project."""
        self._store.setValue(f"projects/{project}/person", person)
        self._store.setValue("person", person)

    @property
    def last_person(self) -> str:
        """Who annotated last in any project here, empty when nobody did."""
        return str(self._store.value("person", ""))

    def article(self, project: str) -> str:
        """Return the article that was open last in a project."""
        return str(self._store.value(f"projects/{project}/article", ""))

    def set_article(self, project: str, article_id: str) -> None:
        """Remember which article is open in a project."""
        self._store.setValue(f"projects/{project}/article", article_id)

    def list_query(self, project: str) -> str:
        """Return what the list of a project was narrowed to last, as it was given."""
        return str(self._store.value(f"projects/{project}/list", ""))

    def set_list_query(self, project: str, query: str) -> None:
        """Remember what the list of a project is narrowed to."""
        self._store.setValue(f"projects/{project}/list", query)

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, or as the system is."""
        kept = str(self._store.value("theme", ThemeChoice.SYSTEM))
        return ThemeChoice(kept) if kept in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice.value)

    @property
    def language(self) -> str:
        """The code of the window's language, empty for that of the system."""
        return str(self._store.value("language", ""))

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def lately_used(self) -> list[str]:
        """Ids of the commands chosen lately in the palette, the last one first."""
        return list(filter(None, self._texts("palette/lately")))

    def add_lately_used(self, command_id: str) -> None:
        """Remember that a command was chosen in the palette."""
        known = [each for each in self.lately_used if each != command_id]
        self._store.setValue("palette/lately", [command_id, *known][:RECENT])

    @property
    def zoom(self) -> float:
        """Size of the text, 1.0 being the usual one."""
        try:
            return float(str(self._store.value("zoom", 1.0)))
        except ValueError:
            return 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._store.setValue("zoom", zoom)

    @property
    def soft_breaks(self) -> bool:
        """Whether glued paragraphs are shown apart."""
        return str(self._store.value("softBreaks", "true")) == "true"

    @soft_breaks.setter
    def soft_breaks(self, on: bool) -> None:
        self._store.setValue("softBreaks", "true" if on else "false")

    @property
    def link_by_itself(self) -> bool:
        """Whether a source marked right after its claim is linked to it."""
        return self._flag("linkByItself")

    @link_by_itself.setter
    def link_by_itself(self, on: bool) -> None:
        self._set_flag("linkByItself", on)

    @property
    def shows_pace(self) -> bool:
        """Whether the status line says today's count and the pace."""
        return self._flag("showPace")

    @shows_pace.setter
    def shows_pace(self, on: bool) -> None:
        self._set_flag("showPace", on)

    @property
    def long_titles(self) -> bool:
        """Whether titles in the list of articles have two lines."""
        return str(self._store.value("longTitles", "false")) == "true"

    @long_titles.setter
    def long_titles(self, on: bool) -> None:
        self._set_flag("longTitles", on)

    def folder(self, purpose: str) -> Path | None:
        """Return where a file was asked for last for a purpose, if that is still there."""
        kept = str(self._store.value(f"folders/{purpose}", ""))
        return Path(kept) if kept and Path(kept).is_dir() else None

    def set_folder(self, purpose: str, folder: Path) -> None:
        """Remember where a file was asked for."""
        self._store.setValue(f"folders/{purpose}", str(folder.absolute()))

    def list_place(self, project: str) -> int:
        """Return how far the list of a project was scrolled last, in rows."""
        return self._number(f"projects/{project}/listPlace", 0, least=0)

    def set_list_place(self, project: str, row: int) -> None:
        """Remember how far the list of a project is scrolled."""
        self._store.setValue(f"projects/{project}/listPlace", row)

    @property
    def snaps_to_tokens(self) -> bool:
        """Whether a drag takes whole words."""
        return self._flag("snapToTokens")

    @snaps_to_tokens.setter
    def snaps_to_tokens(self, on: bool) -> None:
        self._set_flag("snapToTokens", on)

    @property
    def guideline_language(self) -> str:
        """Language that the guidelines are read in; empty: that of the window."""
        return str(self._store.value("guidelines/language", ""))

    @guideline_language.setter
    def guideline_language(self, language: str) -> None:
        self._store.setValue("guidelines/language", language)

    @property
    def backup_rules(self) -> BackupRules:
        """Which backups are kept and how often one is made."""
        usual = BackupRules()
        return BackupRules(
            newest=self._number("backups/newest", usual.newest, least=2),
            days=self._number("backups/days", usual.days, least=0),
            every_minutes=self._number("backups/everyMinutes", usual.every_minutes, least=1),
        )

    @backup_rules.setter
    def backup_rules(self, rules: BackupRules) -> None:
        self._store.setValue("backups/newest", rules.newest)
        self._store.setValue("backups/days", rules.days)
        self._store.setValue("backups/everyMinutes", rules.every_minutes)

    @property
    def chosen_keys(self) -> dict[str, tuple[str, ...]]:
        """The keys a person has given to actions, by action id."""
        self._store.beginGroup("keys")
        names = self._store.childKeys()
        self._store.endGroup()
        return {name: tuple(filter(None, self._texts(f"keys/{name}"))) for name in names}

    def set_keys(self, action_id: str, keys: tuple[str, ...] | None) -> None:
        """Give an action other keys; None gives it back its own."""
        if keys is None:
            self._store.remove(f"keys/{action_id}")
        else:
            self._store.setValue(f"keys/{action_id}", list(keys) or [""])

    def write(self) -> bool:
        """Write everything to the disk, now; return whether it could be."""
        self._store.sync()
        if self._store.status() is QSettings.Status.NoError:
            return True
        once_more = QSettings(self._store.fileName(), self._store.format())  # forgets no error
        once_more.sync()
        return once_more.status() is QSettings.Status.NoError

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Remember the geometry or state of a window or splitter."""
        self._store.setValue(f"layout/{name}", state)

    def restore_state(self, name: str, restore: Callable[[QByteArray], object]) -> bool:
        """Give back what `keep_state` remembered; return whether there was anything."""
        kept = self._store.value(f"layout/{name}")
        if not isinstance(kept, QByteArray):
            return False
        restore(kept)
        return True

    def _number(self, name: str, usual: int, *, least: int) -> int:
        try:
            return max(int(str(self._store.value(name, usual))), least)
        except ValueError:
            return usual

    def _flag(self, name: str) -> bool:
        return str(self._store.value(name, "true")) == "true"

    def _set_flag(self, name: str, on: bool) -> None:
        self._store.setValue(name, "true" if on else "false")

    def _texts(self, name: str) -> list[str]:
        kept = self._store.value(name, [])
        return [str(each) for each in kept] if isinstance(kept, list) else [str(kept)]
