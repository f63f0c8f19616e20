"""Stores a nurse's own plans as YAML files in a folder. A plan names topics, never patients.

Files are saved atomically, and the previous version is copied to `versions`. A file that cannot be read is listed with
its problems, and never modified.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from lungedu.base import log
from lungedu.base.errors import SettingsError
from lungedu.base.ids import as_id
from lungedu.base.new_id import free_id
from lungedu.base.resources import Resources
from lungedu.base.whole_file import write_whole
from lungedu.content.plan import Plan
from lungedu.content.problem import Problem
from lungedu.loading.plan_drafts import PlanDrafts
from lungedu.loading.validate import InvalidModelError, validate
from lungedu.loading.yaml_tree import YamlSyntaxError, read_tree

VERSIONS = "versions"
KEPT = 20
"""Versions to keep of each plan."""
_HEAD = "# A plan for an education session. It names pages of the app, and never a patient.\n"
_VERSION = re.compile(r"^(?P<id>[^.].*)\.(?P<number>\d+)\.yaml$")


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A listed plan: a ready-made one, or one in the nurse's folder, which may be broken."""

    id: str
    plan: Plan | None
    file: Path | None
    """None for a ready-made one."""
    problems: tuple[Problem, ...] = ()
    written: float = 0.0
    """Modification time of its file, in seconds since 1970."""

    @property
    def is_own(self) -> bool:
        """Whether it is in the nurse's folder."""
        return self.file is not None


class PlanFolder:
    """The ready-made plans of the app, and a nurse's own. `folder` is None if nothing is stored."""

    def __init__(self, folder: Path | None, ready: Mapping[str, Plan]):
        self.folder = folder
        self.drafts = PlanDrafts(folder)
        self._ready = ready

    def listed(self) -> list[PlanEntry]:
        """The ready-made plans, then the own ones sorted by file name. Titles need not be unique."""
        entries = [PlanEntry(plan_id, plan, None) for plan_id, plan in self._ready.items()]
        if self.folder is None or not self.folder.is_dir():
            return entries
        names = Resources(self.folder).names("", ".yaml")
        return [*entries, *(self._read(self.folder / f"{name}.yaml") for name in names)]

    def save(self, plan: Plan) -> Path:
        """Write an own plan under its id, keeping the previous version. The id is the file's name, which may have
        spaces, capitals and umlauts. Raises `SettingsError`, which leaves the old file unchanged.
        """
        folder = self._own_folder()
        file = folder / f"{plan.id}.yaml"
        version: Path | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if file.exists():
                version = self._keep_version(file)
            write_whole(file, _as_yaml(plan).encode("utf-8"))
            self._delete_old_versions(plan.id)
        except OSError as error:
            if version is not None:
                version.unlink(missing_ok=True)  # nothing was saved, so no version either
            raise SettingsError(f"{file} cannot be written: {error.strerror}. The plan before is as it was.") from error
        return file

    def free_id(self, title: str) -> str:
        """An unused id for a title; ids of deleted plans count as used, as their versions still exist."""
        kept = self.folder / VERSIONS if self.folder is not None else None
        before = [match["id"] for file in kept.iterdir() if (match := _VERSION.match(file.name))] if (
            kept is not None and kept.is_dir()) else []
        return free_id(title, [*before, *(entry.id for entry in self.listed())])

    def remove(self, plan_id: str) -> None:
        """Delete an own plan; it stays among the versions. Raises `SettingsError`."""
        file = self._own_folder() / f"{plan_id}.yaml"
        try:
            self._keep_version(file)
            file.unlink()
            self._delete_old_versions(plan_id)
        except OSError as error:
            raise SettingsError(f"{file} cannot be taken away: {error.strerror}.") from error

    def versions(self, plan_id: str) -> list[Path]:
        """The version files of a plan, newest first."""
        if self.folder is None or not (self.folder / VERSIONS).is_dir():
            return []
        numbered = [(int(match["number"]), file) for file in (self.folder / VERSIONS).iterdir()
                    if (match := _VERSION.match(file.name)) and match["id"] == plan_id]
        return [file for _, file in sorted(numbered, reverse=True)]

    def earlier(self, plan_id: str) -> list[PlanEntry]:
        """The earlier versions of a plan, newest first; some may be broken."""
        return [self._read(file) for file in self.versions(plan_id)]

    def deleted(self) -> list[PlanEntry]:
        """The last version of each deleted plan, under its id."""
        if self.folder is None or not (self.folder / VERSIONS).is_dir():
            return []
        ids = {match["id"] for file in (self.folder / VERSIONS).iterdir() if (match := _VERSION.match(file.name))}
        gone = sorted(plan_id for plan_id in ids if not (self.folder / f"{plan_id}.yaml").exists())
        return [replace(self._read(self.versions(plan_id)[0]), id=plan_id) for plan_id in gone]

    def bring_back(self, plan_id: str, version: Path | None = None) -> None:
        """Restore a version of a plan, by default the newest; the current plan becomes a version. Raises
        `SettingsError`.
        """
        kept = self.versions(plan_id)
        chosen = version or next(iter(kept), None)
        if chosen not in kept or chosen is None:
            raise SettingsError(f"There is no such version of {plan_id}.")
        entry = self._read(chosen)
        if entry.plan is None:
            raise SettingsError(f"{chosen} cannot be read: {entry.problems[0]}")
        self.save(entry.plan.model_copy(update={"id": plan_id}))

    def bring_in(self, file: Path) -> PlanEntry:
        """Import a plan file under an unused id. A broken file is not copied; the entry has its problems. Raises
        `SettingsError`.
        """
        entry = self._read(file)
        if entry.plan is None:
            return entry
        plan = entry.plan.model_copy(update={"id": self.free_id(entry.plan.title)})
        return PlanEntry(plan.id, plan, self.save(plan))

    @staticmethod
    def give_out(plan: Plan, file: Path) -> None:
        """Export a plan to a file. Raises `SettingsError`."""
        try:
            write_whole(file, _as_yaml(plan).encode("utf-8"))
        except OSError as error:
            raise SettingsError(f"{file} cannot be written: {error.strerror}.") from error

    def _own_folder(self) -> Path:
        if self.folder is None:
            raise SettingsError("Nothing is kept on this computer, so plans cannot be saved.")
        return self.folder

    @staticmethod
    def _read(file: Path) -> PlanEntry:
        try:
            written = file.stat().st_mtime
        except OSError:
            written = 0.0  # reading it reports why
        try:
            plan = validate(Plan, read_tree(Resources(file.parent), file.name))
        except (YamlSyntaxError, InvalidModelError) as error:
            return PlanEntry(file.stem, None, file, error.problems, written)
        return PlanEntry(file.stem, plan.model_copy(update={"id": file.stem}), file, written=written)

    def _keep_version(self, file: Path) -> Path:
        """Copy a file to the versions. Returns the copy."""
        folder = self._own_folder() / VERSIONS
        folder.mkdir(parents=True, exist_ok=True)
        kept = self.versions(file.stem)
        number = int(_VERSION.match(kept[0].name)["number"]) + 1 if kept else 1  # type: ignore[index]  # it matched
        copy = folder / f"{file.stem}.{number}.yaml"
        write_whole(copy, file.read_bytes())
        return copy

    def _delete_old_versions(self, plan_id: str) -> None:
        for old in self.versions(plan_id)[KEPT:]:
            try:
                old.unlink(missing_ok=True)
            except OSError as error:  # the plan is saved all the same
                log.warn(f"{old} cannot be taken away: {error.strerror}.")


class _Dumper(yaml.SafeDumper):
    """Writes long text as a block, which is easier to read and edit."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > 80 or "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _as_yaml(plan: Plan) -> str:
    """A plan as YAML, with its fields in reading order."""
    items = [{"shows": item.shows, **({"at": item.at} if item.at else {}),
              **({"step": item.step} if item.step is not None else {}),
              **({"numbers": item.numbers} if item.numbers is not None else {}), "minutes": item.minutes,
              "notes": item.notes,
              **({"prompts": [{"ask": prompt.ask, "good": prompt.good} for prompt in item.prompts]}
                 if item.prompts else {})}
             for item in plan.items]
    data = {"id": as_id(plan.id) or "plan", "title": plan.title, "summary": plan.summary, "items": items}
    return _HEAD + yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
