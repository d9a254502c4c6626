# Two commands on a fresh machine: `make demo` plays the main job, `make test` proves it. Python 3.11 or newer is all they need.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	  $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN = $(VENV)/bin
STAMP = $(VENV)/.installed

.PHONY: demo demo-keep test quick soak score bench servers clean

$(STAMP): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with venv is needed (Debian: apt-get install python3 python3-venv)." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing Outreach and what it needs into $(VENV) (a minute the first time)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(STAMP)  ## Play a fortnight of an invented practice, on this machine only
	@$(BIN)/outreach demo

demo-keep: $(STAMP)  ## The same, and leave the servers up for a mail client
	@$(BIN)/outreach demo --keep

test: $(STAMP) servers  ## Everything: rules, store, wires, real servers, crashes, house
	@$(BIN)/python -m pytest --numprocesses=auto --dist=loadgroup $(PYTEST_ARGS)

quick: $(STAMP)  ## Rules and the house only, in seconds
	@$(BIN)/python -m pytest --numprocesses=auto tests/unit tests/house

soak: $(STAMP) servers  ## The long numbers: hours
	@OUTREACH_SOAK=1 $(BIN)/python -m pytest --timeout=0 $(PYTEST_ARGS)

score: $(STAMP)  ## How well the reader and the answers do on mail they were not fitted to
	@$(BIN)/python -m tests.bench.score_reading
	@$(BIN)/python -m tests.bench.score_facts
	@$(BIN)/python -m pytest --no-header -q -s tests/unit/test_verdicts_measured.py

bench: $(STAMP)  ## Ratios, measured side by side
	@$(BIN)/python -m pytest --no-header -q -s tests/bench

# Dovecot, Postfix and Chromium come from Debian's packages. They are installed only where that is harmless: as root in CI, or when asked.
servers:
	@tests/server/install.sh

clean:
	rm -rf $(VENV) demo-out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
