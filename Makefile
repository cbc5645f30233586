.DEFAULT_GOAL := help
.PHONY: help setup setup-run run first pictures test test-core test-qgis test-integration bench trust house bare newest faults fuzz soak alive lint strings package docs clean

python := build/venv/bin/python
# mypy refuses a root package whose folder is not named like the package, whatever the checkout is called.
link := build/link/clear_scenes

help: ## List the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' Makefile | expand -t 20

setup: ## Install what the other targets need (apt packages, build/venv, build/stac-api, build/s3)
	@tools/setup.sh test

setup-run:
	@tools/setup.sh run

run: setup-run ## Start QGIS with the plugin on a made-up catalog, search, and leave a picture in build/run
	$(python) tools/run.py

first: setup-run ## Do what a newcomer does on a small screen, at two sizes of letters, by what is seen and clicked there
	$(python) tools/first.py

pictures: setup-run ## Press through every state of the dock in QGIS, and leave the pictures in docs/pictures
	$(python) tools/pictures.py

test: test-core test-qgis test-integration ## Run all tests: in plain Python, inside QGIS, and against a real STAC API

test-core: setup
	$(python) -m pytest tests/core

test-qgis: setup
	$(python) tools/test_in_qgis.py

test-integration: setup
	@tools/newer_qgis.sh trixie
	@tools/newer_qgis.sh forky
	$(python) -m pytest tests/integration

bench: ## Compare the speed with other readers: seven minutes (FULL=1: every reader, larger pictures and the curves, an hour)
	@tools/setup.sh bench
	$(python) -m benchmarks $(if $(FULL),--full)

trust: setup ## Try how far a cloud can be trusted, on simulated and real scenes, and write docs/trust.md (two minutes)
	$(python) -m benchmarks.trust

house: setup-run ## Print the figures of the house (BEFORE=revision: those of a revision too), and draw docs/house.svg
	$(python) tools/house.py $(BEFORE)

bare: setup ## Install the zip into a bare QGIS without a network, this one and two newer ones, and do the main job
	@tools/newer_qgis.sh trixie
	@tools/newer_qgis.sh forky
	$(python) -m pytest tests/integration/test_bare_qgis.py

# The texts are the same everywhere, and what extracts them from the source would be 350 MB more there.
newest: setup ## Run the core tests, those inside QGIS and the bare job with the newest GDAL, PROJ and Python (the next Debian)
	@tools/newer_qgis.sh forky
	@tools/in_newest.sh build/venv/bin/python -m pytest tests/core --ignore tests/core/test_languages.py
	@tools/in_newest.sh build/venv/bin/python tools/test_in_qgis.py
	$(python) -m pytest tests/integration/test_bare_qgis.py -k "main_job or forky"

faults: setup ## Try everything that can go wrong in the real QGIS, and write docs/faults.md (half an hour)
	$(python) -m tests.faults

soak: setup ## Ten thousand scenes with faults, two hundred ends of a run, a thousand searches in one QGIS (a quarter of an hour)
	CLEAR_SCENES_SOAK=1 CLEAR_SCENES_QGIS_SECONDS=7200 $(python) tools/test_in_qgis.py -q -s tests/qgis/test_soak.py tests/qgis/test_life.py
	CLEAR_SCENES_SOAK=1 $(python) -m pytest -q tests/integration/test_quit.py

fuzz: ## Fuzz what reads what others wrote, ten seconds for each target (SECONDS=1200: longer)
	@tools/setup.sh fuzz
	build/venv-fuzz/bin/python -m tests.fuzz $(if $(SECONDS),--seconds $(SECONDS))

alive: setup ## Show how long QGIS's main thread is away while scenes are measured and parcels read, and what many corners take
	$(python) -m benchmarks.corners
	$(python) tools/test_in_qgis.py -q -s tests/qgis/test_alive.py tests/qgis/test_ten_thousand_rows.py tests/qgis/test_many_parcels.py

strings: ## Bring i18n/*.ts up to date with the texts of the plugin
	@tools/setup.sh package
	$(python) tools/strings.py

package: ## Make build/clear_scenes.<version>.zip, which QGIS installs (of what is committed)
	@tools/setup.sh package
	$(python) tools/package.py
	$(python) tools/site_checks.py build/clear_scenes.*.zip

docs: ## Build the documentation as a site in build/site
	@tools/setup.sh docs
	build/venv-docs/bin/mkdocs build --quiet
	@echo "The site: build/site/index.html"

lint: $(link) ## Check style and types, that Qt 6 has every name of Qt, and for what the plugin repository refuses
	@tools/setup.sh package
	build/venv/bin/ruff check
	build/venv/bin/ruff format --check
	cd build/link && ../venv/bin/mypy --config-file ../../pyproject.toml --cache-dir ../mypy_cache -p clear_scenes.core
	build/venv-package/bin/python tools/qt6_names.py
	build/venv-package/bin/bandit -q -r -c pyproject.toml core ui plugin.py __init__.py
	git ls-files -z | grep -zv 'png$$' | xargs -0 build/venv-package/bin/detect-secrets-hook

$(link):
	mkdir -p build/link
	ln -sfn ../.. $@

clean: ## Remove all that was built, downloaded or written by the targets
	rm -rf build i18n/*.qm
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
