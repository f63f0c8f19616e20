"""A nurse's own plans: one YAML file each, in a folder of hers. A plan names topics, never patients.

What is saved is written whole or not at all; the file before is kept under `versions`. A file that cannot be read is
listed with what is wrong with it, and never touched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from lungedu.base import log
from lungedu.base.errors import SettingsError
from lungedu.base.new_id import free_id
from lungedu.base.resources import Resources
from lungedu.base.whole_file import write_whole
from lungedu.content.plan import Plan
from lungedu.content.problem import Problem
from lungedu.loading.validate import InvalidModelError, validate
from lungedu.loading.yaml_tree import YamlSyntaxError, read_tree

VERSIONS = "versions"
KEPT = 20
"""Versions of each plan."""
_HEAD = "# A plan for an education session. It names pages of the app, and never a patient.\n"
_VERSION = re.compile(r"^(?P<id>.+)\.(?P<number>\d+)\.yaml$")


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One plan: a ready one, or one of the nurse's folder, which may be broken."""

    id: str
    plan: Plan | None
    file: Path | None
    """None for a ready one."""
    problems: tuple[Problem, ...] = ()
    written: float = 0.0
    """When its file was written, in seconds since 1970."""

    @property
    def is_own(self) -> bool:
        """Whether it is of the nurse's folder."""
        return self.file is not None


class PlanFolder:
    """`ready`: the plans that came with the app. `folder`: None where nothing is kept."""

    def __init__(self, folder: Path | None, ready: Mapping[str, Plan]):
        self.folder = folder
        self._ready = ready

    def listed(self) -> list[PlanEntry]:
        """The ready plans, then the own ones by the names of their files. Two with one title are both there."""
        found = [PlanEntry(plan_id, plan, None) for plan_id, plan in self._ready.items()]
        if self.folder is None or not self.folder.is_dir():
            return found
        names = Resources(self.folder).names("", ".yaml")
        return [*found, *(self._read(self.folder / f"{name}.yaml") for name in names)]

    def save(self, plan: Plan) -> Path:
        """Write an own plan under its id, and keep the version before. Raises `SettingsError`, and then the old one
        stays as it was.
        """
        folder = self._own_folder()
        file = folder / f"{plan.id}.yaml"
        version: Path | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if file.exists():
                version = self._keep_version(file)
            write_whole(file, _written(plan).encode("utf-8"))
            self._let_go_of_the_oldest(plan.id)
        except OSError as error:
            if version is not None:
                version.unlink(missing_ok=True)  # nothing has changed, so there is no version before
            raise SettingsError(f"{file} cannot be written: {error.strerror}. The plan before is as it was.") from error
        return file

    def free_id(self, title: str) -> str:
        """An id that no plan has, and none that was deleted: its versions are not those of another one."""
        kept = self.folder / VERSIONS if self.folder is not None else None
        before = [match["id"] for file in kept.iterdir() if (match := _VERSION.match(file.name))] if (
            kept is not None and kept.is_dir()) else []
        return free_id(title, [*before, *(one.id for one in self.listed())])

    def remove(self, plan_id: str) -> None:
        """Take an own plan off the list; it stays among the versions. Raises `SettingsError`."""
        file = self._own_folder() / f"{plan_id}.yaml"
        try:
            self._keep_version(file)
            file.unlink()
            self._let_go_of_the_oldest(plan_id)
        except OSError as error:
            raise SettingsError(f"{file} cannot be taken away: {error.strerror}.") from error

    def versions(self, plan_id: str) -> list[Path]:
        """The versions that are kept of a plan, the newest first."""
        if self.folder is None or not (self.folder / VERSIONS).is_dir():
            return []
        found = [(int(match["number"]), file) for file in (self.folder / VERSIONS).iterdir()
                 if (match := _VERSION.match(file.name)) and match["id"] == plan_id]
        return [file for _, file in sorted(found, reverse=True)]

    def earlier(self, plan_id: str) -> list[PlanEntry]:
        """What stands in the versions that are kept of a plan, the newest first; one may be broken."""
        return [self._read(file) for file in self.versions(plan_id)]

    def deleted(self) -> list[PlanEntry]:
        """The last version of each plan that was deleted, under the id that the plan had."""
        if self.folder is None or not (self.folder / VERSIONS).is_dir():
            return []
        ids = {match["id"] for file in (self.folder / VERSIONS).iterdir() if (match := _VERSION.match(file.name))}
        gone = sorted(plan_id for plan_id in ids if not (self.folder / f"{plan_id}.yaml").exists())
        return [replace(self._read(self.versions(plan_id)[0]), id=plan_id) for plan_id in gone]

    def bring_back(self, plan_id: str, version: Path | None = None) -> None:
        """A version of a plan, or the newest that is kept; the plan that is there now becomes a version too. Raises
        `SettingsError`.
        """
        kept = self.versions(plan_id)
        chosen = version or next(iter(kept), None)
        if chosen not in kept or chosen is None:
            raise SettingsError(f"There is no such version of {plan_id}.")
        read = self._read(chosen)
        if read.plan is None:
            raise SettingsError(f"{chosen} cannot be read: {read.problems[0]}")
        self.save(read.plan.model_copy(update={"id": plan_id}))

    def bring_in(self, file: Path) -> PlanEntry:
        """Copy a plan of somebody else into the folder, under a free name, when it is sound; else nothing is copied,
        and the problems say why. Raises `SettingsError`.
        """
        read = self._read(file)
        if read.plan is None:
            return read
        plan = read.plan.model_copy(update={"id": self.free_id(read.plan.title)})
        return PlanEntry(plan.id, plan, self.save(plan))

    @staticmethod
    def give_out(plan: Plan, file: Path) -> None:
        """Write a plan somewhere else. Raises `SettingsError`."""
        try:
            write_whole(file, _written(plan).encode("utf-8"))
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
            written = 0.0  # reading it says why
        try:
            plan = validate(Plan, read_tree(Resources(file.parent), file.name))
        except (YamlSyntaxError, InvalidModelError) as error:
            return PlanEntry(file.stem, None, file, error.problems, written)
        return PlanEntry(file.stem, plan.model_copy(update={"id": file.stem}), file, written=written)

    def _keep_version(self, file: Path) -> Path:
        """Copy a file to the versions; the copy."""
        folder = self._own_folder() / VERSIONS
        folder.mkdir(parents=True, exist_ok=True)
        kept = self.versions(file.stem)
        number = int(_VERSION.match(kept[0].name)["number"]) + 1 if kept else 1  # type: ignore[index]  # it matched
        copy = folder / f"{file.stem}.{number}.yaml"
        write_whole(copy, file.read_bytes())
        return copy

    def _let_go_of_the_oldest(self, plan_id: str) -> None:
        for old in self.versions(plan_id)[KEPT:]:
            try:
                old.unlink(missing_ok=True)
            except OSError as error:  # one more is kept; the plan is saved all the same
                log.warn(f"{old} cannot be taken away: {error.strerror}.")


class _Dumper(yaml.SafeDumper):
    """Long text as a block that a person can read and change."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > 80 or "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _written(plan: Plan) -> str:
    """A plan as YAML, its parts in the order in which one reads them."""
    items = [{"shows": item.shows, "minutes": item.minutes, "notes": item.notes,
              **({"prompts": [{"ask": one.ask, "good": one.good} for one in item.prompts]} if item.prompts else {})}
             for item in plan.items]
    data = {"id": plan.id, "title": plan.title, "summary": plan.summary, "items": items}
    return _HEAD + yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
