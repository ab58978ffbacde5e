# Everything a fresh machine needs: `make site` builds the course, `make test` proves it.
# Needs Python 3.11 or newer with venv, and make; checks and tests also take Debian packages (scripts/install-debian.sh).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: help site serve test coverage test-full lint format bench audio report drawings screenshots reference lock clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1\t/' | expand -t 14

site: $(VENV)/site.stamp ## Build the course and its feed into site/
	$(BIN)/mkdocs build --strict

serve: $(VENV)/site.stamp ## Preview at http://127.0.0.1:8000/
	$(BIN)/mkdocs serve

test: $(VENV)/dev.stamp debian-tests ## Run the tests
	$(BIN)/python -m pytest -n 2 --dist loadfile -q

coverage: $(VENV)/dev.stamp debian-tests ## Run the tests and measure what they reach; half as long again
	$(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered -q

test-full: coverage bench debian-full ## The tests and their coverage, the benchmarks, then what needs node, npm, Java and the network
	$(BIN)/python -m pytest -m full -q

lint: $(VENV)/dev.stamp debian-lint ## Check style, types, generated files, spelling and lengths
	$(BIN)/ruff check --no-cache .
	$(BIN)/ruff format --check --no-cache .
	$(BIN)/mypy
	$(BIN)/python scripts/write_reference.py --check
	$(BIN)/python scripts/draw_figures.py --check
	$(BIN)/python scripts/draw_marks.py --check
	$(BIN)/python scripts/spelling.py
	$(BIN)/python scripts/reading_report.py --check

format: $(VENV)/dev.stamp ## Mend style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/dev.stamp ## Measure what the plugin costs
	$(BIN)/python benchmarks/run.py

audio: $(VENV)/dev.stamp debian-audio ## Narrate the episodes again from their scripts
	$(BIN)/python scripts/audio/narrate.py

report: $(VENV)/dev.stamp debian-audio ## Tell how lessons read, and how transcripts follow the audio
	$(BIN)/python scripts/reading_report.py
	$(BIN)/python scripts/audio/follow.py

drawings: $(VENV)/dev.stamp debian-audio ## Draw figures, logo and covers again
	$(BIN)/python scripts/draw_figures.py
	$(BIN)/python scripts/draw_marks.py
	$(BIN)/python scripts/draw_cover.py

screenshots: $(VENV)/dev.stamp debian-tests debian-audio ## Take the pictures of the docs again from site/
	$(BIN)/python scripts/screenshots.py

reference: $(VENV)/dev.stamp ## Write schemas, keys and codes of the docs again
	$(BIN)/python scripts/write_reference.py

lock: $(BIN)/uv ## Resolve the requirements anew
	$(BIN)/python scripts/lock.py

debian-%:
	@scripts/install-debian.sh $*

# Everything is locked, so pip need not resolve: when it does, an older pip takes the newest
# release for `name[extra]`, past the pin of `name`, and its hash does not match.
LOCKED := install --quiet --disable-pip-version-check --no-deps --require-hashes

$(VENV)/site.stamp: requirements/site.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip $(LOCKED) -r requirements/site.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/site.stamp
	$(BIN)/python -m pip $(LOCKED) -r requirements/dev.txt
	$(BIN)/python -m pip check --disable-pip-version-check
	@touch $@

# Only if it is not there: after an edit of pyproject.toml the old lock installs, but fails its check.
$(BIN)/uv:
	$(MAKE) $(VENV)/dev.stamp

clean: ## Remove everything that was made
	rm -rf $(VENV) site .cache .lienzo-* dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage*
