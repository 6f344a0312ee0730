"""What every judge shares: running a tool, and saying what was found."""

import subprocess
import sys
from pathlib import Path


def run(*command, excuse=()):
    """Runs a tool on a file: what it printed, and what it complained of.

    A complaint is any line on standard error that is not in `excuse`, or an exit
    status other than zero.
    """
    try:
        done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    except FileNotFoundError:
        sys.exit(f"missing judge: {command[0]}; run tests/foreign/setup")
    errors = done.stderr.decode("utf-8", "replace").splitlines()
    complaints = [line for line in errors if line.strip() and line not in excuse]
    if done.returncode != 0:
        complaints.append(f"{command[0]} ended with status {done.returncode}")
    return done.stdout, complaints


def judge(complaints):
    """Tries every file of the command line: a line for each, and the count.

    `complaints` takes a path and gives what is wrong with the file.
    """
    files = [Path(name) for name in sys.argv[1:]]
    failed = 0
    for file in files:
        found = complaints(file)
        failed += bool(found)
        print(f"FAIL {file}: {'; '.join(found)}" if found else f"ok   {file}")
    if not files:
        print("nothing to judge")
    print(f"{len(files) - failed} passed, {failed} failed", flush=True)
    sys.exit(1 if failed or not files else 0)
