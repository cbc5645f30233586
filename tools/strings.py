"""`make strings`: brings i18n/*.ts up to date with the texts of the plugin. What is new is marked "unfinished" there.

Where a text stands is left out, so that a moved line changes no language. English has only the texts with a number.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYLUPDATE = ROOT / "build" / "venv-package" / "bin" / "pylupdate6"
LANGUAGES = ("en", "fr", "de", "es", "pt", "ja", "zh_CN")
_LOCATION = re.compile(r"\n *<location [^>]*/>")
_PLAIN_MESSAGE = re.compile(r"\n *<message>.*?</message>", re.DOTALL)
_EMPTY_CONTEXT = re.compile(r"<context>\s*<name>\w+</name>\s*</context>")


def main() -> int:
    for language in LANGUAGES:
        update(ROOT / "i18n" / f"clear_scenes_{language}.ts", language)
    return 0


def update(file: Path, language: str) -> None:
    """Create the file or update it."""
    modules = [ROOT / "plugin.py", *sorted((ROOT / "core").rglob("*.py")), *sorted((ROOT / "ui").rglob("*.py"))]
    subprocess.run([PYLUPDATE, "--no-obsolete", "--no-summary", "--ts", file, *modules], check=True)
    text = _LOCATION.sub("", file.read_text(encoding="utf-8"))
    text = re.sub(r"<TS version=\"2.1\"( language=\"\w+\")?>", f'<TS version="2.1" language="{language}">', text)
    if language == "en":
        text = _EMPTY_CONTEXT.sub("", _PLAIN_MESSAGE.sub("", text))
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
