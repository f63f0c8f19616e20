"""The parts of others that lungedu is made with, and their licenses: the page *Licenses* shows them, offline."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lungedu.content.model import Id, Model

Name = Annotated[str, Field(min_length=1)]


class LicensedPart(Model):
    """One part. Its words are not written for patients, so no mark asks the checks to read them."""

    id: Id
    name: Name
    version: str = ""
    """Empty for a part that knows its version itself; see `knows`."""
    knows: Literal["", "python", "qt", "sqlite"] = ""
    """What to ask for the version that runs."""
    package: str = ""
    """Its name in the locks; empty for what is not installed as a package of Python."""
    only_in_folder: bool = False
    """Whether only a built folder holds it."""
    license: Name
    """As SPDX writes it, or in words."""
    texts: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Files `licenses/<id>.txt`."""


class SharedText(Model):
    """A license that several parts are under, or notices that stand beside a license."""

    id: Id
    name: Name


class Licenses(Model):
    """`licenses/licenses.yaml`."""

    shared: tuple[SharedText, ...]
    """What texts are called that stand beside others."""
    parts: Annotated[tuple[LicensedPart, ...], Field(min_length=1)]


class SystemPart(Model):
    """A package of the system that a built folder brings libraries of."""

    id: Name
    name: Name
    version: Name
    license: Name
    files: tuple[str, ...]
    texts: tuple[str, ...]


class SystemLicenses(Model):
    """`licenses/system.yaml`, which `dev.py package` writes into the built folder."""

    parts: tuple[SystemPart, ...]
